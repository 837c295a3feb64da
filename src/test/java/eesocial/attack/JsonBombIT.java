package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.IdToken;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * D126: JSON that is small to send and dear to read, wherever a provider can say it: in the token
 * response, in the ID token, in the user info (Parsson CVE-2023-7272 and CVE-2023-4043, Nimbus
 * CVE-2025-53864). How soon each is refused is measured in {@code JsonBombTest}.
 */
@AgainstTheSite
class JsonBombIT {

  static Stream<Arguments> bombs() {
    return Stream.of(
        bomb("deep", "[".repeat(100_000) + "]".repeat(100_000)),
        bomb("deep objects", "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000)),
        bomb("huge", "1e1000000000"),
        bomb("long", "9".repeat(900_000)));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void inTheTokenResponse(String bomb) {
    Realms.PLAIN.script().at("token", json("{\"access_token\":\"a\",\"x\":" + bomb + "}"));
    Belief.refused(Realms.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void inTheUserInfo(String bomb) {
    Realms.PLAIN.script().at("userinfo", json("{\"id\":\"a\",\"x\":" + bomb + "}"));
    Belief.refused(Realms.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void inTheClaimsOfAnIdToken(String bomb) {
    String header = IdToken.encoded("{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}");
    String claims = IdToken.encoded("{\"sub\":\"a\",\"x\":" + half(bomb) + "}");
    Realms.LYING.script().idToken(honest -> IdToken.signed(header, claims));
    Belief.refused(Realms.LYING);
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void inTheHeaderOfAnIdToken(String bomb) {
    String header = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"x\":" + half(bomb) + "}";
    Realms.LYING.script().idToken(honest -> IdToken.signed(honest, header));
    Belief.refused(Realms.LYING);
  }

  /** So that it stays below what an answer may be long once it is encoded. */
  private static String half(String bomb) {
    return bomb.startsWith("9") ? bomb.substring(450_000) : bomb;
  }

  private static Arguments bomb(String name, String text) {
    return Arguments.argumentSet(name, text);
  }

  private static Reply json(String text) {
    return Reply.text(200, "application/json", text);
  }
}
