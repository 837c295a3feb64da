package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A53, D124: metadata that are not the issuer's, lead into another network, or no metadata at all
 * (oidcc-client-test-discovery-issuer-mismatch, CVE-2026-53513).
 */
@AgainstTheSite
class DiscoveryIT {

  private static final List<String> ENDPOINTS =
      List.of(
          "authorization_endpoint",
          "token_endpoint",
          "userinfo_endpoint",
          "jwks_uri",
          "revocation_endpoint");

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("HTML", Reply.text(200, "text/html", "<html>welcome</html>")),
        Arguments.of("a status", Reply.error(500, "server_error")),
        Arguments.of("a redirect", Reply.redirect(302, Realms.STUB.issuer() + "/x")),
        Arguments.of("too much", Reply.endless()),
        Arguments.of("an empty object", Reply.json(200, Map.of())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void makesTheProviderUnavailableAndNobodyElse(String name, Reply reply) {
    assertThat(name).isNotBlank();
    Realms.FRESH.script().at("openid-configuration", reply);
    refuse();
    assertThat(Realms.STUB.seen("x")).isEmpty();
  }

  @Test
  void ofAnotherIssuerIsRefused() {
    Realms.FRESH.script().metadata(metadata -> metadata.put("issuer", "https://evil.example"));
    refuse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorization_endpoint", "token_endpoint"})
  void withAnEndpointThatIsNoWebAddressIsRefused(String endpoint) {
    Realms.FRESH.script().metadata(metadata -> metadata.put(endpoint, "file:///etc/passwd"));
    refuse();
  }

  /** These realms are on this machine, and may not lead beyond it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/token",
        "https://192.168.0.1/token",
        "http://[fd00::1]/token",
        "http://0.0.0.0:8080/token",
        "http://2852039166/latest/meta-data",
        "http:///token",
        "jar:file:///tmp/x.jar!/token"
      })
  void withAnEndpointInAnotherNetworkIsRefused(String address) {
    for (String endpoint : ENDPOINTS) {
      Realms.FRESH.script().metadata(metadata -> metadata.put(endpoint, address));
      refuseFresh();
    }
  }

  @Test
  void withAFileForUserInfoNeverLogsIn() {
    neverLogsIn(Realms.FILE_AS_USER_INFO, "userinfo_endpoint");
  }

  @Test
  void withAFileForKeysNeverLogsIn() {
    neverLogsIn(Realms.FILE_AS_KEYS, "jwks_uri");
  }

  private static void neverLogsIn(Realm realm, String endpoint) {
    realm.script().metadata(metadata -> metadata.put(endpoint, "file:///etc/passwd"));
    Browser browser = new Browser();
    Answer answer = browser.on("/social/login/" + realm.id()).post();
    if (answer.location().startsWith(realm.issuer())) {
      Callback callback = Trips.approve(realm, answer.location(), Person.stranger());
      answer = browser.bring(callback);
    }
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.reason()).isIn("provider-unavailable", "invalid-provider-response");
  }

  private static void refuse() {
    refuseFresh();
    Trips.loggedIn(Realms.STUB, Person.stranger());
  }

  private static void refuseFresh() {
    Browser browser = new Browser();
    Answer answer = browser.on("/social/login/fresh").post();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    assertThat(answer.reason()).isEqualTo("provider-unavailable");
    assertThat(browser.cookies().all("social-flow-")).isEmpty();
  }
}
