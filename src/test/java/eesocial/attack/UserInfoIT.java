package eesocial.attack;

import com.nimbusds.jose.JWSAlgorithm;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A50: user info of somebody else, of nobody, or as a JWT, which nobody asked for and is refused
 * whoever has signed it (OpenID Connect Core 1.0, 5.3.2 and 5.3.4;
 * oidcc-client-test-userinfo-invalid-sub).
 */
@AgainstTheSite
class UserInfoIT {

  static Stream<Object> others() {
    return Stream.of("somebody-else", "", "SUB", 7, true, List.of("sub"), Map.of("sub", "sub"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void ofAnotherSubjectIsRefused(Object sub) {
    Realms.LYING.script().profile(profile -> profile.put("sub", sub));
    Belief.refused(Realms.LYING);
  }

  @Test
  void ofNearlyTheSameSubjectIsRefused() {
    for (String more : List.of(" ", "\u0000", "/", "x")) {
      Realms.LYING.script().profile(profile -> profile.put("sub", profile.get("sub") + more));
      Belief.refused(Realms.LYING);
    }
  }

  @Test
  void ofNobodyIsRefused() {
    Realms.LYING.script().profile(profile -> profile.remove("sub"));
    Belief.refused(Realms.LYING);
    Realms.LYING.script().profile(profile -> profile.put("sub", null));
    Belief.refused(Realms.LYING);
  }

  static Stream<Function<Map<String, Object>, String>> jwts() {
    return Stream.of(
        IdToken::signed,
        IdToken::byForeignKey,
        claims -> IdToken.unsigned(claims, "none"),
        claims -> IdToken.signed(claims, JWSAlgorithm.ES256),
        claims -> "\"" + IdToken.signed(claims) + "\"");
  }

  @ParameterizedTest
  @MethodSource("jwts")
  void asAJwtIsRefused(Function<Map<String, Object>, String> jwt) {
    Map<String, Object> claims =
        Map.of("iss", Realms.LYING.issuer(), "aud", "lying-id", "sub", "sub-x");
    for (String type : List.of("application/jwt", "application/json")) {
      Realms.LYING.script().at("userinfo", Reply.text(200, type, jwt.apply(claims)));
      Belief.refused(Realms.LYING);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":null}",
        "{\"id\":\"\"}",
        "{\"id\":\" \"}",
        "{\"id\":true}",
        "{\"id\":{}}",
        "{\"id\":[1]}",
        "{\"id\":\"a\\u0000b\"}",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"id\":\"a\"",
        "[]",
        "null",
        "",
        "<html>"
      })
  void withoutAUsableIdIsRefusedWithoutOpenIdToo(String body) {
    Realms.PLAIN.script().at("userinfo", Reply.text(200, "application/json", body));
    Belief.refused(Realms.PLAIN);
  }
}
