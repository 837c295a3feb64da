/** Against a provider that forgives nothing: the npm package oidc-provider, OpenID Certified. */
package eesocial.strict;
