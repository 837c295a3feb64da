package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.IdToken;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A50, C98: user info of somebody else, or with an id that is none. */
@AgainstTheSite
class UserInfoIT {

  private final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(strings = {"somebody-else", "", "SUB"})
  void ofAnotherSubjectIsRefused(String sub) {
    Realms.STUB.script().profile(profile -> profile.put("sub", sub));
    refuse(Realms.STUB, "invalid-provider-response");
  }

  @Test
  void ofNobodyIsRefused() {
    Realms.STUB.script().profile(profile -> profile.remove("sub"));
    refuse(Realms.STUB, "invalid-provider-response");
  }

  @Test
  void asAJwtNobodyAskedForIsRefused() {
    String forged = IdToken.byForeignKey(Map.of("sub", "sub-x"));
    Realms.STUB.script().at("userinfo", Reply.text(200, "application/jwt", forged));
    refuse(Realms.STUB, "invalid-provider-response");
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
        "{\"id\":1.5}",
        "{\"id\":1e3}",
        "{\"id\":\"a\\u0000b\"}",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"id\":\"a\"",
        "[]",
        "null",
        "",
        "<html>"
      })
  void withoutAUsableIdIsRefused(String body) {
    Realms.PLAIN.script().at("userinfo", Reply.text(200, "application/json", body));
    refuse(Realms.PLAIN, "invalid-provider-response");
  }

  @Test
  void withAnIdTooLongIsRefusedNotCut() {
    String body = "{\"id\":\"" + "9".repeat(256) + "\"}";
    Realms.PLAIN.script().at("userinfo", Reply.text(200, "application/json", body));
    refuse(Realms.PLAIN, "invalid-provider-response");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993", "12345678901234567890", "123"})
  void numberIsKeptToTheLastDigit(String id) {
    Realms.PLAIN
        .script()
        .at("userinfo", Reply.text(200, "application/json", "{\"id\":" + id + "}"));
    Trips.logIn(browser, Realms.PLAIN, Person.stranger());
    assertThat(Inside.now().rows("social_connection", "provider_user_id=" + id + " ")).hasSize(1);
  }

  @Test
  void numberAndItsTextAreTheSameKey() {
    for (String id : List.of("424242", "\"424242\"")) {
      Realms.PLAIN
          .script()
          .at("userinfo", Reply.text(200, "application/json", "{\"id\":" + id + "}"));
      Trips.logIn(new Browser(), Realms.PLAIN, Person.stranger());
    }
    assertThat(Inside.now().rows("social_connection", "provider_user_id=424242 ")).hasSize(1);
  }

  private void refuse(Realm realm, String reason) {
    Callback callback = Trips.begin(browser, "login", realm, Person.stranger());
    Verdicts verdicts =
        realm == Realms.PLAIN ? Verdicts.watch(browser) : Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), reason);
  }
}
