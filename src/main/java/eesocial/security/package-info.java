/**
 * The login itself, in Jakarta Security's terms (3.0): a {@linkplain
 * eesocial.security.ConnectionCredential credential} goes to the {@linkplain
 * eesocial.security.ConnectionIdentityStore identity store} and through the {@linkplain
 * eesocial.security.SocialAuthenticationMechanism authentication mechanism} to the container.
 * {@link eesocial.security.RecentAuthentication} tells how long ago that was, {@link
 * eesocial.security.CallerLogins} ends it everywhere. Imports {@code browser}, {@code policy},
 * {@code connection}, {@code account}, {@code secret}, {@code storage}, {@code config} and {@code
 * failure}.
 */
package eesocial.security;
