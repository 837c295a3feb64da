package eesocial.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Belief;
import eesocial.testing.Browser;
import eesocial.testing.IdToken;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * D127: answers that two readers may understand differently: doubled names, what is cut off, and
 * what is no UTF-8 (RFC 8259, sections 4 and 8.1). {@code JsonAnswerTest} has the whole table; here
 * each comes from every place where a provider says something, and none is a failure of ours.
 */
@AgainstTheSite
class AmbiguousJsonIT {

  private static final String KEY = "{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}";

  static Stream<Arguments> answers() {
    return Stream.of(
        answer("a doubled token", bytes("{\"access_token\":\"a\",\"access_token\":\"b\"}")),
        answer("a doubled id", bytes("{\"access_token\":\"a\",\"id\":\"1\",\"id\":\"2\"}")),
        answer("cut off", bytes("{\"access_token\":\"a\",\"id\":\"1\",\"x\":\"")),
        answer("a byte order mark", bytes("\ufeff{\"access_token\":\"a\",\"id\":\"1\"}")),
        answer("UTF-16", "{\"access_token\":\"a\",\"id\":\"1\"}".getBytes(UTF_16)),
        answer("UTF-16 unmarked", "{\"access_token\":\"a\",\"id\":\"1\"}".getBytes(UTF_16LE)),
        answer("Latin-1", latin("{\"access_token\":\"a\",\"id\":\"1\",\"x\":\"\u00fc\"}")),
        answer("Latin-1 in the id", latin("{\"access_token\":\"a\",\"id\":\"\u00fc\"}")),
        answer("an overlong slash", latin("{\"access_token\":\"a\",\"id\":\"\u00c0\u00af\"}")),
        answer("a surrogate as bytes", latin("{\"id\":\"\u00ed\u00a0\u0080\"}")),
        answer("half a surrogate pair", bytes("{\"access_token\":\"a\",\"id\":\"\\ud800\"}")),
        answer(
            "half a pair elsewhere",
            bytes("{\"access_token\":\"a\",\"id\":\"1\",\"x\":\"\\udc00\"}")),
        answer("a raw NUL", bytes("{\"access_token\":\"a\",\"id\":\"1\",\"x\":\"\u0000\"}")),
        answer("something behind", bytes("{\"access_token\":\"a\",\"id\":\"1\"}{}")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isRefusedAsATokenResponse(byte[] body) {
    Realms.PLAIN.script().at("token", reply(body));
    Belief.refused(Realms.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void isRefusedAsUserInfo(byte[] body) {
    Realms.PLAIN.script().at("userinfo", reply(body));
    Belief.refused(Realms.PLAIN);
  }

  static Stream<Arguments> claims() {
    return Stream.of(
        answer("a doubled subject", bytes("\"sub\":\"other\"")),
        answer("a doubled subject, escaped", bytes("\"\\u0073ub\":\"other\"")),
        answer("a doubled issuer", bytes("\"iss\":\"https://evil.example\"")),
        answer("a doubled name inside", bytes("\"x\":{\"a\":1,\"a\":2}")),
        answer("Latin-1", latin("\"x\":\"\u00fc\"")),
        answer("half a surrogate pair", bytes("\"x\":\"\\ud800\"")),
        answer("a raw NUL", bytes("\"x\":\"\u0000\"")),
        answer("something behind", bytes("\"x\":1}{\"y\":1")));
  }

  @ParameterizedTest
  @MethodSource("claims")
  void isRefusedInTheClaimsOfAnIdToken(byte[] more) {
    Realms.LYING
        .script()
        .idToken(
            honest ->
                IdToken.signed(
                    IdToken.encoded(KEY), with(JSONObjectUtils.toJSONString(honest), more)));
    Belief.refused(Realms.LYING);
  }

  @ParameterizedTest
  @MethodSource("claims")
  void isRefusedInTheHeaderOfAnIdToken(byte[] more) {
    String doubled =
        new String(more, ISO_8859_1)
            .replace("sub", "kid")
            .replace("\\u0073ub", "\\u006bid")
            .replace("iss", "alg");
    Realms.LYING
        .script()
        .idToken(
            honest ->
                IdToken.signed(
                    with(KEY, latin(doubled)),
                    IdToken.encoded(JSONObjectUtils.toJSONString(honest))));
    Belief.refused(Realms.LYING);
  }

  @Test
  void errorBesideATokenIsAnError() {
    Realms.PLAIN.script().at("token", reply(bytes("{\"access_token\":\"a\",\"error\":\"x\"}")));
    Belief.refused(Realms.PLAIN, "provider-error");
  }

  /** The one documented reading: in a name it becomes a space. */
  @Test
  void escapedNulInANameIsASpace() {
    Person person = Person.stranger();
    Realms.LYING.script().profile(profile -> profile.put("name", "Ms\u0000" + person.name()));
    Trips.logIn(new Browser(), Realms.LYING, person);
    assertThat(Inside.now().rows("social_connection", person.sub() + " "))
        .singleElement()
        .asString()
        .contains("Ms " + person.name());
  }

  /** The text between the braces, with more of it. */
  private static String with(String object, byte[] more) {
    byte[] before = bytes(object.substring(0, object.length() - 1) + ",");
    byte[] all = Arrays.copyOf(before, before.length + more.length + 1);
    System.arraycopy(more, 0, all, before.length, more.length);
    all[all.length - 1] = '}';
    return Base64URL.encode(all).toString();
  }

  private static Arguments answer(String name, byte[] body) {
    return Arguments.argumentSet(name, body);
  }

  private static Reply reply(byte[] body) {
    return new Reply(200, Map.of("Content-Type", "application/json"), out -> out.write(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
