/**
 * The protocols in their RFCs' own nouns: an {@linkplain eesocial.oauth.AuthorizationRequest
 * authorization request} goes out, an {@linkplain eesocial.oauth.AuthorizationResponse
 * authorization response} comes back, a {@linkplain eesocial.oauth.TokenResponse token response}
 * and the user's profile follow. {@link eesocial.http.ProviderHttp} is the one door to the network.
 * Imports {@code oauth1}, {@code provider}, {@code http}, {@code secret} and {@code failure}.
 */
package eesocial.oauth;
