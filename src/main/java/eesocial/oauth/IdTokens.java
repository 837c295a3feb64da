package eesocial.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/**
 * Validates ID tokens (OpenID Connect Core 1.0, section 3.1.3.7): signature by the issuer's
 * published keys and nonce with Nimbus, how they are written, issuer and claims by rules of ours.
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

  @Inject IssuerKeys keys;
  @Inject Settings settings;

  /**
   * The claims of the ID token that answers a request, beside an access token.
   *
   * @throws SocialException INVALID_PROVIDER_RESPONSE if anything about it cannot be believed,
   *     PROVIDER_UNAVAILABLE if the issuer's keys cannot be had
   */
  JsonObject claims(
      Provider provider,
      OIDCProviderMetadata metadata,
      AuthorizationRequest request,
      TokenResponse tokens) {
    if (tokens.idToken() == null || (request.nonce() == null && provider.idToken().nonce())) {
      throw new SocialException(Reason.INVALID_PROVIDER_RESPONSE, provider + " issued no ID token");
    }
    try {
      CompactJws idToken = CompactJws.parse(tokens.idToken());
      verify(provider, metadata, request, idToken);
      IdTokenRules rules = new IdTokenRules(settings.idTokenAge(), Clock.systemUTC());
      rules.check(idToken.claims(), provider.client().clientId());
      rules.checkAuthentication(idToken.claims(), request.authenticatedSince());
      checkAccessToken(idToken, tokens);
      return idToken.claims();
    } catch (KeySourceException e) {
      throw new SocialException(
          Reason.PROVIDER_UNAVAILABLE, "the keys of " + provider + " cannot be had", e);
    } catch (BadJOSEException | JOSEException | InvalidHashException e) {
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
      JsonObject claims = CompactJws.parse(idToken).claims();
      issuer(provider, metadata, claims);
      IdTokenRules.checkParties(claims, provider.client().clientId());
      IdTokenRules.checkSubject(claims);
      return provider.userInfo().mayBeOf(userId, claims);
    } catch (BadJOSEException | SocialException e) {
      return false;
    }
  }

  /** Section 3.1.3.7, 2. and 6. to 8., and the nonce (11.). */
  private void verify(
      Provider provider,
      OIDCProviderMetadata metadata,
      AuthorizationRequest request,
      CompactJws idToken)
      throws BadJOSEException, JOSEException {
    Issuer issuer = issuer(provider, metadata, idToken.claims());
    ClientID clientId = new ClientID(provider.client().clientId());
    IDTokenValidator validator =
        provider.idToken().clientSecretSigned()
            ? new IDTokenValidator(
                issuer, clientId, JWSAlgorithm.HS256, new Secret(provider.client().clientSecret()))
            : new IDTokenValidator(
                issuer,
                clientId,
                new JWSVerificationKeySelector<>(
                    ALGORITHMS, keys.at(provider, metadata.getJWKSetURI())),
                null);
    validator.setMaxClockSkew((int) IdTokenRules.SKEW.toSeconds());
    validator.validate(idToken.jwt(), request.nonce() == null ? null : new Nonce(request.nonce()));
  }

  /** Section 3.1.3.8: a token that comes along with a hash is the one it was issued with. */
  private static void checkAccessToken(CompactJws idToken, TokenResponse tokens)
      throws BadJWTException, InvalidHashException {
    JsonValue hash = idToken.claims().get("at_hash");
    if (hash == null) {
      return;
    }
    if (!(hash instanceof JsonString text) || text.getString().isBlank()) {
      throw new BadJWTException("at_hash is none");
    }
    AccessTokenValidator.validate(
        new BearerAccessToken(tokens.accessToken()),
        idToken.jwt().getHeader().getAlgorithm(),
        new AccessTokenHash(text.getString()));
  }

  /** The one of the token, if it may have that one. */
  private static Issuer issuer(Provider provider, OIDCProviderMetadata metadata, JsonObject claims)
      throws BadJWTException {
    String said = metadata.getIssuer().getValue();
    if (claims.get("iss") instanceof JsonString issuer
        && provider.idToken().issuers(said, claims).contains(issuer.getString())) {
      return new Issuer(issuer.getString());
    }
    throw new BadJWTException("another issuer's");
  }
}
