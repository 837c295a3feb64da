package eesocial.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Seen;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The fourteen modules of the basic plan, which the form post plan repeats. */
class BasicModules {

  private final Realm provider;
  private final Realm namelessKey;
  private final Realm manyKeys;

  BasicModules(Realm provider, Realm namelessKey, Realm manyKeys) {
    this.provider = provider;
    this.namelessKey = namelessKey;
    this.manyKeys = manyKeys;
  }

  @Test
  @DisplayName("oidcc-client-test")
  void login() {
    Belief.granted(provider);
    for (String endpoint : new String[] {"authorize", "token", "userinfo"}) {
      assertThat(provider.seen(endpoint)).as(endpoint).hasSize(1);
    }
    assertThat(provider.seen("authorize").get(0).parameter("scope")).contains("openid");
  }

  @Test
  @DisplayName("oidcc-client-test-invalid-iss")
  void invalidIss() {
    refused(claims -> claims.put("iss", claims.get("iss") + "invalid"));
  }

  @Test
  @DisplayName("oidcc-client-test-missing-sub")
  void missingSub() {
    refused(claims -> claims.remove("sub"));
  }

  @Test
  @DisplayName("oidcc-client-test-invalid-aud")
  void invalidAud() {
    refused(claims -> claims.put("aud", claims.get("aud") + "invalid"));
  }

  @Test
  @DisplayName("oidcc-client-test-missing-iat")
  void missingIat() {
    refused(claims -> claims.remove("iat"));
  }

  @Test
  @DisplayName("oidcc-client-test-kid-absent-single-jwks")
  void kidAbsentSingleJwks() {
    namelessKey.script().idToken(IdToken::signedWithoutName);
    Belief.granted(namelessKey);
  }

  /** The module lets us choose: every key that could have signed is tried. */
  @Test
  @DisplayName("oidcc-client-test-kid-absent-multiple-jwks")
  void kidAbsentMultipleJwks() {
    manyKeys.script().idToken(IdToken::signedWithoutName);
    Belief.granted(manyKeys);
  }

  @Test
  @DisplayName("oidcc-client-test-idtoken-sig-rs256")
  void idTokenSigRs256() {
    provider.script().idToken(IdToken::signed);
    Belief.granted(provider);
  }

  /** Stricter than the module, which is for those who accept it. */
  @Test
  @DisplayName("oidcc-client-test-idtoken-sig-none")
  void idTokenSigNone() {
    provider.script().idToken(claims -> IdToken.unsigned(claims, "none"));
    Belief.refused(provider);
  }

  @Test
  @DisplayName("oidcc-client-test-invalid-sig-rs256")
  void invalidSigRs256() {
    provider.script().idToken(IdToken::byForeignKey);
    Belief.refused(provider);
  }

  @Test
  @DisplayName("oidcc-client-test-userinfo-invalid-sub")
  void userInfoInvalidSub() {
    provider.script().profile(profile -> profile.put("sub", profile.get("sub") + "invalid"));
    Belief.refused(provider);
  }

  @Test
  @DisplayName("oidcc-client-test-nonce-invalid")
  void nonceInvalid() {
    refused(claims -> claims.put("nonce", claims.get("nonce") + "1"));
  }

  @Test
  @DisplayName("oidcc-client-test-scope-userinfo-claims")
  void scopeUserInfoClaims() {
    Person person = Belief.granted(provider);
    assertThat(provider.seen("authorize").get(0).parameter("scope").split(" "))
        .contains("profile", "email");
    assertThat(Inside.now().rows("social_connection", person.sub() + " "))
        .singleElement()
        .asString()
        .contains("Ms " + person.name(), person.name() + "@example.org");
  }

  @Test
  @DisplayName("oidcc-client-test-client-secret-basic")
  void clientSecretBasic() {
    Belief.granted(provider);
    Seen request = provider.seen("token").get(0);
    String pair = provider.id() + "-id:" + provider.clientSecret();
    assertThat(request.header("Authorization"))
        .isEqualTo(
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    assertThat(request.query() + request.body()).doesNotContain("client_secret");
  }

  private void refused(Consumer<Map<String, Object>> change) {
    provider.script().claims(change);
    Belief.refused(provider);
  }
}
