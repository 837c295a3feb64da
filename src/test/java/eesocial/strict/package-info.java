/**
 * Against other people's providers. Two forgive nothing: the npm package oidc-provider, OpenID
 * Certified, and Debian's python3-oauthlib; npm's emulate imitates GitHub, Google, Microsoft, Apple
 * and Slack.
 */
package eesocial.strict;
