package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Site;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a row is encrypted anew, its tokens are renewed, refused and used. */
@AgainstTheSite
class RowsUnderAnotherKeyIT {

  private final Person person = Person.stranger();
  private Browser browser;

  @BeforeEach
  void logInForAMoment() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    browser = Trips.loggedIn(Realms.STUB, person);
    Realms.STUB.script();
    age();
  }

  @Test
  void sameTokensStandUnderTheNewKey() {
    String before = row();
    rotate();
    assertThat(row()).contains(" key_id=k1 ").isNotEqualTo(before);
    assertThat(column("updated_at", row())).isEqualTo(column("updated_at", before));
    assertThat(column("access_token", row())).isNotEqualTo(column("access_token", before));
  }

  @Test
  void whatTheProviderRenewsMeanwhileIsKept() {
    whileRenewing(
        () -> {
          assertThat(rotate().status()).isEqualTo(204);
          return null;
        });
    assertThat(call("me")).endsWith("Bearer " + Realms.STUB.lastAccessToken());
    Realms.STUB.script();
    assertThat(call("me")).endsWith("Bearer " + Realms.STUB.lastAccessToken());
    assertThat(refreshes()).hasSize(1);
    assertThat(row()).contains(" refreshing_until=null ").contains(" key_id=k1 ");
  }

  @Test
  void refusalMeanwhileIsKeptToo() {
    whileRenewing(
        () -> {
          rotate();
          return Reply.error(400, "invalid_grant");
        });
    String first = Realms.STUB.lastAccessToken();
    assertThat(call("me")).isEqualTo("200 /stub/api/me Bearer " + first);
    assertThat(row()).contains("status=RECONNECT_REQUIRED");
  }

  @Test
  void refusedTokenIsNotTakenForANewOne() {
    call("me");
    age();
    browser.on("/test/calls/" + person.name() + "/stub/keep").post();
    String dead = Realms.STUB.lastAccessToken();
    assertThat(call("me/kept")).endsWith(dead);
    rotate();
    Realms.STUB
        .script()
        .at(
            "me",
            seen -> seen.header("Authorization").endsWith(dead) ? Reply.error(401, "ended") : null);
    assertThat(call("me/kept"))
        .endsWith("Bearer " + Realms.STUB.lastAccessToken())
        .doesNotContain(dead);
  }

  @Test
  void loginsRefreshesAndRotationsAtOnceLoseNothing() {
    for (int round = 0; round < 20; round++) {
      age();
      Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
      List<String> answers =
          Together.run(
              List.of(
                  () -> String.valueOf(rotate().status()),
                  () -> Trips.logIn(new Browser(), Realms.STUB, person).location(),
                  () -> call("me").replaceFirst(" .*", ""),
                  () -> String.valueOf(rotate().status())));
      assertThat(answers).containsExactly("204", Site.at("/profile.xhtml"), "200", "204");
      Realms.STUB.script();
      assertThat(call("me")).endsWith("Bearer " + Realms.STUB.lastAccessToken());
    }
    assertThat(row()).contains(" key_id=k1 ").contains(" status=ACTIVE ");
  }

  private static void whileRenewing(Supplier<Reply> event) {
    Realms.STUB.script().at("token", seen -> isRefresh(seen) ? event.get() : null);
  }

  private void age() {
    Answer aged = new Browser().on("/test/background/age/" + person.name()).post();
    assertThat(aged.status()).isEqualTo(204);
    assertThat(row()).contains(" key_id=k0 ");
  }

  private static Answer rotate() {
    return new Browser().on("/test/background/rotate").post();
  }

  private String call(String what) {
    return browser.get("/test/calls/" + person.name() + "/stub/" + what).body();
  }

  private String row() {
    return Inside.now().rows("social_connection", person.sub() + " ").get(0);
  }

  private static String column(String name, String row) {
    return row.replaceAll(".* " + name + "=(\\S+) .*", "$1");
  }

  private static boolean isRefresh(Seen seen) {
    return "refresh_token".equals(seen.parameter("grant_type"));
  }

  private static List<Seen> refreshes() {
    return Realms.STUB.seen("token").stream().filter(RowsUnderAnotherKeyIT::isRefresh).toList();
  }
}
