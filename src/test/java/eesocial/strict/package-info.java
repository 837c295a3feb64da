/**
 * Against providers that forgive nothing: the npm package oidc-provider, OpenID Certified, and
 * Debian's python3-oauthlib.
 */
package eesocial.strict;
