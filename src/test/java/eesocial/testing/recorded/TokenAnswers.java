package eesocial.testing.recorded;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Answers of the token endpoint (RFC 6749, section 5.1): as recorded, but with live tokens. */
final class TokenAnswers {

  /** Soon enough for anybody to renew the token at once. */
  private static final int SHORTLY = 30;

  private final Recorded recorded;
  private final IssuedTokens tokens;
  private final OpenId openId;
  private volatile boolean shortLived;

  TokenAnswers(Recorded recorded, IssuedTokens tokens, OpenId openId) {
    this.recorded = recorded;
    this.tokens = tokens;
    this.openId = openId;
  }

  /** Lets the next tokens end at once, or as they do. */
  void shortLived(boolean all) {
    shortLived = all;
  }

  /** Tokens for a code. */
  JsonObject forCode(Consent consent) {
    String refreshToken = recorded.hasEndpoint("refresh") ? fresh("refresh_token") : null;
    JsonObjectBuilder answer = issued(refreshToken);
    JsonObject said = answer.build();
    JsonObjectBuilder all = Json.createObjectBuilder(said);
    if (recorded().containsKey("state")) {
      all.add("state", consent.state());
    }
    if (recorded.issuer() != null) {
      all.add("id_token", openId.idToken(consent, said.getString("access_token")));
    }
    return all.build();
  }

  /** Tokens for a refresh token, which is good once if the provider rotates. */
  JsonObject forRefreshToken(String used) {
    boolean rotates = recorded.endpoint("refresh").getBoolean("rotates", false);
    tokens.end(used);
    String refreshToken = rotates ? fresh("refresh_token") : used;
    JsonObjectBuilder answer = issued(refreshToken).remove("id_token");
    return rotates ? answer.build() : answer.remove("refresh_token").build();
  }

  private JsonObjectBuilder issued(String refreshToken) {
    String accessToken = fresh("access_token");
    tokens.issue(accessToken, refreshToken);
    JsonObjectBuilder answer =
        Json.createObjectBuilder(recorded()).add("access_token", accessToken);
    if (refreshToken != null) {
      answer.add("refresh_token", refreshToken);
    }
    JsonValue lifetime = recorded().get("expires_in");
    if (shortLived && lifetime != null) {
      boolean text = lifetime instanceof JsonString;
      answer.add("expires_in", text ? Json.createValue("" + SHORTLY) : Json.createValue(SHORTLY));
    }
    return answer;
  }

  private String fresh(String name) {
    return tokens.fresh(recorded().getString(name, name.replace("_", "-")));
  }

  /** What is recorded; the profile, if it is the token answer; else what the RFC has. */
  JsonObject recorded() {
    if (recorded.speaksOAuth1()) {
      return JsonValue.EMPTY_JSON_OBJECT; // that of OAuth 1.0a is a form with nothing but tokens
    }
    if (recorded.json().containsKey("token")) {
      return recorded.object("token");
    }
    return recorded.issuer() == null && !recorded.hasEndpoint("userinfo")
        ? recorded.object("userinfo")
        : Json.createObjectBuilder().add("token_type", "Bearer").add("expires_in", 3600).build();
  }
}
