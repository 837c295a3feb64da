package eesocial.testing.recorded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import eesocial.testing.IdToken;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * What makes a provider one of OpenID Connect: metadata (Discovery 1.0, section 3) and ID tokens
 * (Core 1.0, section 2).
 */
final class OpenId {

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  private final Recorded recorded;
  private final Client client;
  private final UnaryOperator<String> here;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param here turns an address of the provider into that of its player
   */
  OpenId(Recorded recorded, Client client, UnaryOperator<String> here) {
    this.recorded = recorded;
    this.client = client;
    this.here = here;
  }

  /** Where the metadata are. */
  String metadataAddress() {
    return recorded
        .object("endpoints")
        .getString("metadata", recorded.issuer().replaceFirst("/$", "") + WELL_KNOWN);
  }

  /** Where the keys are. */
  String keysAddress() {
    return metadataAddress().replace(WELL_KNOWN, "/keys");
  }

  /** The metadata. */
  Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("issuer", here.apply(recorded.issuer()));
    metadata.put("jwks_uri", here.apply(keysAddress()));
    for (String name : List.of("authorization", "token", "userinfo", "revocation")) {
      if (recorded.hasEndpoint(name)) {
        String at = recorded.endpoint(name).getString("at").replaceFirst("^[A-Z]+ ", "");
        metadata.put(name + "_endpoint", here.apply(at));
      }
    }
    metadata.put("response_types_supported", List.of("code"));
    metadata.put("subject_types_supported", List.of("public"));
    metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
    metadata.put(
        "authorization_response_iss_parameter_supported",
        recorded.object("callback").containsKey("iss"));
    return metadata;
  }

  /** An ID token. */
  String idToken(Consent consent, String accessToken) {
    Map<String, Object> claims = claims();
    long now = Instant.now().getEpochSecond();
    claims.put("iss", here.apply(issuer(claims)));
    claims.put("aud", client.id());
    claims.put("iat", now);
    claims.put("nbf", now);
    claims.put("exp", now + 3600);
    claims.put("at_hash", hash(accessToken));
    if (consent.timed()) {
      claims.put("auth_time", now);
    }
    if (consent.nonce() == null) {
      claims.remove("nonce");
    } else {
      claims.put("nonce", consent.nonce());
    }
    return "HS256".equals(recorded.endpoint("token").getString("idToken", "RS256"))
        ? byClientSecret(claims)
        : IdToken.signed(claims);
  }

  private String byClientSecret(Map<String, Object> claims) {
    try {
      JWSObject object = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
      object.sign(new MACSigner(client.secret()));
      return object.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those that are the whole profile, or else the subject and what is recorded beside it. */
  private Map<String, Object> claims() {
    JsonObject profile = recorded.object("userinfo");
    Map<String, Object> claims = new LinkedHashMap<>();
    if (recorded.hasEndpoint("userinfo")) {
      claims.put("sub", profile.getString("sub"));
    } else {
      claims.putAll(map(profile));
    }
    claims.putAll(map(recorded.object("idToken")));
    return claims;
  }

  /** Who has several spellings uses one after the other. */
  private String issuer(Map<String, Object> claims) {
    Object spellings = claims.getOrDefault("iss", recorded.issuer());
    return spellings instanceof List<?> list
        ? String.valueOf(list.get(turn.getAndIncrement() % list.size()))
        : String.valueOf(spellings);
  }

  private static String hash(String accessToken) {
    return AccessTokenHash.compute(new BearerAccessToken(accessToken), JWSAlgorithm.RS256, null)
        .getValue();
  }

  private static Map<String, Object> map(JsonObject json) {
    try {
      return JSONObjectUtils.parse(json.toString());
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
