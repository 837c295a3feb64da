/**
 * The login itself, in Jakarta Security's terms (3.0): a {@linkplain
 * eesocial.security.ConnectionCredential credential} goes to the {@linkplain
 * eesocial.security.ConnectionIdentityStore identity store} and through the {@linkplain
 * eesocial.security.SocialAuthenticationMechanism authentication mechanism} to the container.
 * Imports {@code browser}, {@code connection}, {@code provider}, {@code secret}, {@code config} and
 * {@code failure}.
 */
package eesocial.security;
