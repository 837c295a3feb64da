/**
 * Tokens at rest: each is {@linkplain eesocial.token.SealedTokens encrypted} for the one
 * {@linkplain eesocial.token.TokenRow row} it stands in, {@linkplain eesocial.token.OpenedTokens
 * opened} for whoever sends it, and {@linkplain eesocial.token.KeyRotation encrypted anew} when
 * there is a newer key; an application that keeps rows elsewhere gets them as {@linkplain
 * eesocial.token.StoredTokens a value}. Imports {@code oauth}, {@code secret}, {@code storage} and
 * {@code failure}.
 */
package eesocial.token;
