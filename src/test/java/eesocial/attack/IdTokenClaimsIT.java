package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A33, A35 to A39, A48: claims of an ID token that nobody may believe. */
@AgainstTheSite
class IdTokenClaimsIT {

  static Stream<Arguments> unbelievable() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        claim("iss", null),
        claim("iss", "https://evil.example"),
        claim("iss", Realms.STUB.issuer() + "/"),
        claim("iss", Realms.STUB.issuer().toUpperCase(java.util.Locale.ROOT)),
        claim("iss", Realms.STUB.issuer().replace("http:", "https:")),
        claim("aud", null),
        claim("aud", "another"),
        claim("aud", List.of("another")),
        claim("aud", List.of()),
        claim("azp", "another"),
        claim("exp", null),
        claim("exp", now - 120),
        claim("exp", -1),
        claim("exp", "soon"),
        claim("iat", null),
        claim("iat", now + 600),
        claim("nonce", null),
        claim("nonce", "another"),
        claim("nonce", List.of("another")),
        claim("sub", null),
        claim("sub", ""),
        claim("sub", " "),
        claim("sub", 7),
        claim("sub", Map.of("a", "b")),
        claim("sub", "x".repeat(256)),
        claim("sub", "a\u0000b"),
        claim("at_hash", "wrongwrongwrongwrong22"));
  }

  @ParameterizedTest
  @MethodSource("unbelievable")
  void isRefused(String name, Object value) {
    // the user info agrees, so that only the ID token can be the reason
    Realms.STUB
        .script()
        .claims(claims -> put(claims, name, value))
        .profile(profile -> put(profile, "sub".equals(name) ? name : "other", value));
    refuse();
  }

  @Test
  void manyAudiencesAndNoAuthorizedParty() {
    Realms.STUB.script().claims(claims -> claims.put("aud", List.of("stub-id", "another")));
    refuse();
  }

  @Test
  void manyAudiencesAndAForeignAuthorizedParty() {
    Realms.STUB
        .script()
        .claims(
            claims -> {
              claims.put("aud", List.of("stub-id", "another"));
              claims.put("azp", "another");
            });
    refuse();
  }

  @Test
  void manyAudiencesAndWeTheAuthorizedPartyIsFine() {
    Realms.STUB
        .script()
        .claims(
            claims -> {
              claims.put("aud", List.of("stub-id", "another"));
              claims.put("azp", "stub-id");
            });
    accept();
  }

  @Test
  void nonceOfAnEarlierFlowOfTheSameBrowser() {
    Browser browser = new Browser();
    String earlier = Trips.start(browser, "login", Realms.STUB, Parameters.none());
    String nonce = Parameters.parse(earlier.substring(earlier.indexOf('?') + 1)).get("nonce");
    Realms.STUB.script().claims(claims -> claims.put("nonce", nonce));
    refuse();
  }

  /** The skew is 60 seconds: within it is fine. */
  @Test
  void justOverIsWithinTheSkew() {
    Realms.STUB.script().claims(claims -> claims.put("exp", Instant.now().getEpochSecond() - 30));
    accept();
  }

  @Test
  void noIdTokenAtAll() {
    Realms.STUB.script().tokens(tokens -> tokens.remove("id_token"));
    refuse();
  }

  private static Arguments claim(String name, Object value) {
    return Arguments.of(name, value);
  }

  private static void put(Map<String, Object> claims, String name, Object value) {
    if (value == null) {
      claims.remove(name);
    } else {
      claims.put(name, value);
    }
  }

  private static void refuse() {
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "invalid-provider-response");
  }

  private static void accept() {
    Browser browser = new Browser();
    Person person = Person.stranger();
    Verdicts verdicts = Verdicts.watch(browser);
    Answer answer = Trips.logIn(browser, Realms.STUB, person);
    verdicts.accepted(answer, "/profile.xhtml", Realms.STUB, person);
  }
}
