package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Removal;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Trips;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Removing a connection gives its tokens back, as each provider wants it. */
@AgainstTheSite
class RevocationIT {

  private final Person person = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.PLAIN, person);

  /** RFC 7009, section 2.1, at the address the provider publishes. */
  @Test
  void byTheStandardTheRefreshTokenFirst() {
    List<Seen> seen = removed(Realms.REVOKING, 2);
    assertThat(seen).allMatch(s -> s.method().equals("POST") && s.query().isEmpty());
    assertThat(seen)
        .extracting(s -> s.header("Authorization"))
        .containsOnly("Basic " + base64("revoking-id:revoking-secret"));
    assertThat(form(seen.get(0)))
        .containsExactlyInAnyOrder(
            Map.entry("token", Realms.REVOKING.lastRefreshToken()),
            Map.entry("token_type_hint", "refresh_token"));
    assertThat(form(seen.get(1)))
        .containsExactlyInAnyOrder(
            Map.entry("token", Realms.REVOKING.lastAccessToken()),
            Map.entry("token_type_hint", "access_token"));
  }

  @Test
  void byAFormWithTheAccessToken() {
    Seen seen = removed(Realms.REVOKING_BY_FORM, 1).get(0);
    assertThat(seen.method()).isEqualTo("POST");
    assertThat(seen.query()).isEmpty();
    assertThat(seen.header("Authorization")).isNull();
    assertThat(form(seen))
        .containsExactlyInAnyOrder(
            Map.entry("kind", "delete"),
            Map.entry("access_token", Realms.REVOKING_BY_FORM.lastAccessToken()),
            Map.entry("client_id", "revoking-by-form-id"),
            Map.entry("client_secret", "revoking-by-form-secret"));
  }

  @Test
  void byAPostThatCarriesTheToken() {
    Seen seen = removed(Realms.REVOKING_BY_CALL, 1).get(0);
    assertThat(seen.method() + " " + seen.query() + seen.body()).isEqualTo("POST ");
    assertThat(seen.header("Authorization"))
        .isEqualTo("Bearer " + Realms.REVOKING_BY_CALL.lastAccessToken());
  }

  /** RFC 5849, section 3: the provider verifies it, and would refuse. */
  @Test
  void byASignedPost() {
    Seen seen = removed(Realms.SIGNING_256, 1).get(0);
    assertThat(seen.method() + " " + seen.query() + seen.body()).isEqualTo("POST ");
    assertThat(seen.header("Authorization"))
        .startsWith("OAuth ")
        .contains("oauth_token=\"" + Realms.SIGNING_256.lastAccessToken() + "\"");
    assertThat(Inside.now().log()).noneMatch(line -> line.contains("signing-256 answers"));
  }

  @Test
  void byADeleteThatCarriesTheTokenAndItsProof() throws Exception {
    Seen seen = removed(Realms.REVOKING_BY_DELETE, 1).get(0);
    String token = Realms.REVOKING_BY_DELETE.lastAccessToken();
    assertThat(seen.method()).isEqualTo("DELETE");
    assertThat(seen.body()).isEmpty();
    assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token);
    assertThat(seen.query())
        .isEqualTo("appsecret_proof=" + hmac(token, "revoking-by-delete-secret"));
  }

  @Test
  void byADeleteOfTheClient() {
    Seen seen = removed(Realms.REVOKING_BY_CLIENT, 1).get(0);
    assertThat(seen.method() + " " + seen.query()).isEqualTo("DELETE ");
    assertThat(seen.header("Authorization"))
        .isEqualTo("Basic " + base64("revoking-by-client-id:revoking-by-client-secret"));
    assertThat(seen.header("Content-Type")).isEqualTo("application/json");
    assertThat(seen.header("X-Version")).isEqualTo("7");
    assertThat(seen.body())
        .isEqualTo("{\"access_token\":\"" + Realms.REVOKING_BY_CLIENT.lastAccessToken() + "\"}");
  }

  @Test
  void onlyWhenTheRemovalIsCommitted() {
    AtomicReference<Inside> meanwhile = new AtomicReference<>();
    Realms.REVOKING_BY_CALL
        .script()
        .at(
            "revoke",
            seen -> {
              meanwhile.set(Inside.now());
              return Reply.text(200, "text/plain", "");
            });
    removed(Realms.REVOKING_BY_CALL, 1);
    assertThat(meanwhile.get().rows("social_connection", "provider=revoking-by-call "))
        .noneMatch(row -> row.contains(person.sub() + " "));
    assertThat(meanwhile.get().rows("pending_revocation", person.sub() + " ")).hasSize(1);
  }

  /** C109: whoever was renewing the tokens brings those of a connection that is gone. */
  @Test
  void tokensThatWereRenewedMeanwhileAreGivenBackToo() {
    Realms.REVOKING.script().tokens(tokens -> tokens.put("expires_in", 30));
    Trips.connect(browser, Realms.REVOKING, person);
    AtomicBoolean removed = new AtomicBoolean();
    Realms.REVOKING
        .script()
        .at(
            "token",
            seen -> {
              removed.set(
                  browser.on("/social/connect/revoking").delete().status() == 204 || removed.get());
              return null;
            });
    assertThat(browser.get("/test/calls/" + person.name() + "/revoking/me").body())
        .contains("removed in the meantime");
    assertThat(removed).isTrue();
    Removal.sweep();
    Inside.when(inside -> inside.rows("pending_revocation", person.sub() + " ").isEmpty());
    assertThat(Realms.REVOKING.seen("revoke"))
        .extracting(seen -> seen.parameter("token"))
        .hasSize(4)
        .contains(Realms.REVOKING.lastRefreshToken(), Realms.REVOKING.lastAccessToken());
  }

  @Test
  void removalThatIsRefusedGivesNothingBack() {
    Browser other = Trips.loggedIn(Realms.REVOKING, Person.stranger());
    assertThat(other.on("/social/connect/revoking").delete().status()).isEqualTo(409);
    other.on("/test/inside/revocations/run").post();
    assertThat(Realms.REVOKING.seen("revoke")).isEmpty();
  }

  @Test
  void whoHasNoPlaceForItIsNotAsked() {
    Trips.connect(browser, Realms.REVOKING, person);
    browser.on("/social/connect/plain").delete();
    assertThat(Inside.now().rows("pending_revocation", person.sub() + " ")).isEmpty();
    assertThat(Realms.PLAIN.seen("revoke")).isEmpty();
  }

  @Test
  void whoPublishesNoPlaceForItIsForgotten() {
    Trips.connect(browser, Realms.STUB, person);
    browser.on("/social/connect/stub").delete();
    Inside.when(inside -> inside.rows("pending_revocation", person.sub() + " ").isEmpty());
    assertThat(Realms.STUB.seen("revoke")).isEmpty();
  }

  private List<Seen> removed(Realm realm, int requests) {
    Trips.connect(browser, realm, person);
    assertThat(browser.on("/social/connect/" + realm.id()).delete().status()).isEqualTo(204);
    Inside.when(inside -> inside.rows("pending_revocation", person.sub() + " ").isEmpty());
    assertThat(realm.seen("revoke")).hasSize(requests);
    return realm.seen("revoke");
  }

  private static List<Map.Entry<String, String>> form(Seen seen) {
    assertThat(seen.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
    return Parameters.parse(seen.body()).entries();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hmac(String text, String key) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
