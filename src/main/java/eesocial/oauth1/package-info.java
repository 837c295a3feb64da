/**
 * What OAuth 1.0a has of its own (RFC 5849): {@linkplain eesocial.oauth1.OAuth1Signature signed
 * requests}, {@linkplain eesocial.oauth1.TemporaryCredentials temporary credentials} and forms. The
 * dialogue itself is in {@code oauth}, with the others. Imports {@code provider}, {@code secret}
 * and {@code failure}.
 */
package eesocial.oauth1;
