package eesocial.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import eesocial.http.ProviderHttp;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates ID tokens (OpenID Connect Core 1.0, section 3.1.3.7) with Nimbus: signature by the
 * issuer's published keys, issuer, audience, times with 60 seconds of skew, nonce, time of
 * authentication, access token hash.
 */
@ApplicationScoped
public class IdTokens {

  /** Asymmetric only, and never taken from the token's header. */
  private static final Set<JWSAlgorithm> ALGORITHMS = new HashSet<>();

  static {
    ALGORITHMS.addAll(JWSAlgorithm.Family.RSA);
    ALGORITHMS.addAll(JWSAlgorithm.Family.EC);
    ALGORITHMS.remove(JWSAlgorithm.ES256K);
  }

  /** While somebody else asks for them; whoever asks has the limits of a call. */
  private static final long WAIT_FOR_KEYS_MILLIS = 2_000;

  @Inject ProviderHttp http;

  private final Map<URI, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

  /**
   * The claims of the ID token that answers a request, beside an access token.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if anything about it cannot be believed
   */
  JsonObject claims(
      Provider provider,
      OIDCProviderMetadata metadata,
      AuthorizationRequest request,
      TokenResponse tokens) {
    String nonce = request.nonce();
    if (tokens.idToken() == null || (nonce == null && provider.idToken().nonce())) {
      throw new SocialException(Reason.INVALID_PROVIDER_RESPONSE, provider + " issued no ID token");
    }
    try {
      SignedJWT idToken = SignedJWT.parse(tokens.idToken());
      JsonObject claims = JsonAnswer.object(idToken.getPayload().toString());
      validator(provider, metadata, claims)
          .validate(idToken, nonce == null ? null : new Nonce(nonce));
      IdTokenRules.check(idToken.getJWTClaimsSet(), claims, provider.client().clientId());
      IdTokenRules.checkAuthentication(claims, request.authenticatedSince());
      String hash = idToken.getJWTClaimsSet().getStringClaim("at_hash");
      if (hash != null) {
        AccessTokenValidator.validate(
            new BearerAccessToken(tokens.accessToken()),
            idToken.getHeader().getAlgorithm(),
            new AccessTokenHash(hash));
      }
      return claims;
    } catch (ParseException | BadJOSEException | JOSEException | InvalidHashException e) {
      throw new SocialException(
          Reason.INVALID_PROVIDER_RESPONSE, "the ID token of " + provider + " is not valid", e);
    }
  }

  /**
   * Whether an ID token that came with renewed tokens is of the same issuer, audience and user as
   * the first one (section 12.2). That it came over TLS from the token endpoint stands for its
   * signature (section 3.1.3.7, 6.): keys that cannot be had just now must not cost the user a
   * refresh token that has been rotated.
   */
  boolean isRenewalFor(
      String userId, Provider provider, OIDCProviderMetadata metadata, String idToken) {
    try {
      SignedJWT jwt = SignedJWT.parse(idToken);
      JsonObject claims = JsonAnswer.object(jwt.getPayload().toString());
      issuer(provider, metadata, claims);
      return jwt.getJWTClaimsSet().getAudience().contains(provider.client().clientId())
          && provider.userInfo().mayBeOf(userId, claims);
    } catch (ParseException | BadJOSEException | SocialException e) {
      return false;
    }
  }

  private IDTokenValidator validator(
      Provider provider, OIDCProviderMetadata metadata, JsonObject claims) throws BadJOSEException {
    Issuer issuer = issuer(provider, metadata, claims);
    ClientID clientId = new ClientID(provider.client().clientId());
    return provider.idToken().clientSecretSigned()
        ? new IDTokenValidator(
            issuer, clientId, JWSAlgorithm.HS256, new Secret(provider.client().clientSecret()))
        : new IDTokenValidator(
            issuer,
            clientId,
            new JWSVerificationKeySelector<>(
                ALGORITHMS,
                keys.computeIfAbsent(metadata.getJWKSetURI(), uri -> keySource(provider, uri))),
            null);
  }

  /** The one of the token, if it may have that one. */
  private static Issuer issuer(Provider provider, OIDCProviderMetadata metadata, JsonObject claims)
      throws BadJOSEException {
    String issuer = claims.getString("iss", "");
    String said = metadata.getIssuer().getValue();
    if (!provider.idToken().issuers(said, claims).contains(issuer)) {
      throw new BadJWTException("another issuer's");
    }
    return new Issuer(issuer);
  }

  /**
   * Nimbus caches the keys, asks again for an unknown one, and that not more often than every 30 s.
   */
  private JWKSource<SecurityContext> keySource(Provider provider, URI uri) {
    try {
      return JWKSourceBuilder.<SecurityContext>create(uri.toURL(), url -> retrieve(provider, url))
          .refreshAheadCache(false)
          .cache(JWKSourceBuilder.DEFAULT_CACHE_TIME_TO_LIVE, WAIT_FOR_KEYS_MILLIS)
          .build();
    } catch (MalformedURLException e) {
      throw new SocialException(Reason.INVALID_PROVIDER_RESPONSE, "the jwks_uri is no address", e);
    }
  }

  private Resource retrieve(Provider provider, URL url) throws IOException {
    ReadOnlyHTTPResponse response =
        new HTTPRequest(HTTPRequest.Method.GET, url).send(http.to(provider.peer()));
    if (response.getStatusCode() != 200) {
      throw new IOException("status " + response.getStatusCode());
    }
    return new Resource(response.getBody(), "application/json");
  }
}
