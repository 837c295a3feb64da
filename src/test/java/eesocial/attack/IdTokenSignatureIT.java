package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.IdToken;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A40, A41, A43, A46: ID tokens that the issuer's published keys have not signed. */
@AgainstTheSite
class IdTokenSignatureIT {

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery("none", claims -> IdToken.unsigned(claims, "none")),
        forgery("None", claims -> IdToken.unsigned(claims, "None")),
        forgery("NONE", claims -> IdToken.unsigned(claims, "NONE")),
        forgery("nOnE", claims -> IdToken.unsigned(claims, "nOnE")),
        forgery("RS256 without a signature", claims -> IdToken.unsigned(claims, "RS256")),
        forgery("somebody else's key", IdToken::byForeignKey),
        forgery("HS256 with the key as PEM", claims -> hs256(claims, IdToken.publicPem())),
        forgery("HS256 with the key as DER", claims -> hs256(claims, IdToken.publicDer())),
        forgery("HS256 with the key as JWK", claims -> hs256(claims, IdToken.publicJwk())),
        forgery("HS256 with our secret", claims -> hs256(claims, bytes("stub-secret"))),
        forgery("ES256 of zeros", claims -> zeros(claims)),
        forgery("another payload", claims -> changed(claims)),
        forgery("unknown crit", claims -> IdToken.signedWithCrit(claims)),
        forgery("two segments", claims -> IdToken.signed(claims).replaceFirst("\\.[^.]*$", "")),
        forgery("four segments", claims -> IdToken.signed(claims) + ".x"),
        forgery("five segments", claims -> IdToken.signed(claims) + ".x.y"),
        forgery("nonsense", claims -> "nonsense"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void isRefused(String name, java.util.function.Function<Map<String, Object>, String> forgery) {
    assertThat(name).isNotBlank();
    Realms.STUB.script().idToken(forgery);
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "invalid-provider-response");
  }

  private static Arguments forgery(
      String name, java.util.function.Function<Map<String, Object>, String> forgery) {
    return Arguments.of(name, forgery);
  }

  private static String hs256(Map<String, Object> claims, byte[] secret) {
    return IdToken.byKnownSecret(claims, secret);
  }

  private static String zeros(Map<String, Object> claims) {
    String signature = com.nimbusds.jose.util.Base64URL.encode(new byte[64]).toString();
    return IdToken.raw(Map.of("alg", "ES256", "kid", "ec-1"), claims, signature);
  }

  private static String changed(Map<String, Object> claims) {
    String[] honest = IdToken.signed(claims).split("\\.", -1);
    Map<String, Object> others = new LinkedHashMap<>(claims);
    others.put("sub", "somebody-else");
    String[] other = IdToken.signed(others).split("\\.", -1);
    return honest[0] + "." + other[1] + "." + honest[2];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
