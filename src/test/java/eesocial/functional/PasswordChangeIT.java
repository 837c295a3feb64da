package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A new password ends what the old one began. */
@AgainstTheSite
class PasswordChangeIT {

  private static final String CHANGED = "horse correct battery";

  private final String name = Person.stranger().name();
  private final Browser browser = Trips.registered(name);

  @Test
  void oldSessionIsAnonymous() {
    Browser elsewhere = new Browser();
    Trips.logInWithPassword(elsewhere, name, false);
    String session = Inside.caller(elsewhere).getString("session");
    Accounts.changePassword(browser, CHANGED);
    assertThat(Inside.name(elsewhere)).isEqualTo("null");
    assertThat(elsewhere.get("/profile.xhtml").location()).contains("/login.xhtml");
    assertThat(Inside.now().sessions()).doesNotContain(session);
  }

  @Test
  void presentSessionGoesOnUnderANewId() {
    browser.on("/test/inside/session").post();
    String session = Inside.caller(browser).getString("session");
    assertThat(Accounts.changePassword(browser, CHANGED).location())
        .isEqualTo(Site.context("/profile.xhtml"));
    assertThat(Inside.name(browser)).isEqualTo(name);
    assertThat(Inside.caller(browser).getString("note")).isEqualTo("of the anonymous");
    assertThat(Inside.caller(browser).getString("session")).isNotEqualTo(session);
    assertThat(Inside.now().sessions()).doesNotContain(session);
  }

  @Test
  void rememberedLoginIsForgotten() {
    Browser elsewhere = new Browser();
    Trips.logInWithPassword(elsewhere, name, true);
    elsewhere.cookies().drop("JSESSIONID");
    Accounts.changePassword(browser, CHANGED);
    assertThat(Inside.name(elsewhere)).isEqualTo("null");
  }

  @Test
  void connectionThatIsUnderWayIsNotMade() {
    Browser elsewhere = new Browser();
    Trips.logInWithPassword(elsewhere, name, false);
    Callback callback = Trips.begin(elsewhere, "connect", Realms.PLAIN, Person.stranger());
    Realms.PLAIN
        .script()
        .at(
            "token",
            seen -> {
              Accounts.changePassword(browser, CHANGED);
              return null;
            });
    assertThat(elsewhere.bring(callback).reason()).isEqualTo("not-logged-in");
    assertThat(Inside.now().rows("social_connection", "caller=" + name + " ")).isEmpty();
    assertThat(Inside.name(browser)).isEqualTo(name);
  }

  @Test
  void loginThatIsUnderWayIsNotRemembered() {
    Browser elsewhere = new Browser();
    elsewhere.on("/test/inside/accounts/" + name + "/void-at-login").post();
    Trips.logInWithPassword(elsewhere, name, true);
    assertThat(Inside.name(elsewhere)).isEqualTo("null");
    assertThat(Inside.now().rows("remembered_login", name)).isEmpty();
  }

  /** Comparing a password takes its time, and an attacker may always be about it. */
  @Test
  void loginsUnderWayDoNotOutliveTheOldPassword() {
    Callable<List<Browser>> attack = this::loginsUntilRefused;
    Callable<List<Browser>> change =
        () -> {
          Accounts.changePassword(browser, CHANGED);
          return List.of();
        };
    List<Browser> attackers =
        Together.run(List.of(change, attack, attack, attack, attack)).stream()
            .flatMap(List::stream)
            .toList();
    assertThat(attackers).isNotEmpty().extracting(Inside::name).containsOnly("null");
    assertThat(Inside.name(browser)).isEqualTo(name);
  }

  @Test
  void nextChangeEndsTheSessionThatSurvivedTheFirst() {
    Browser other = new Browser();
    Accounts.changePassword(browser, CHANGED);
    Trips.logInWithPassword(other, name, CHANGED, false);
    assertThat(Inside.name(other)).isEqualTo(name);
    Accounts.changePassword(other, CHANGED, "yet another one");
    assertThat(Inside.name(other)).isEqualTo(name);
    assertThat(Inside.name(browser)).isEqualTo("null");
  }

  @Test
  void firstPasswordNeedsProof() {
    Person person = Person.stranger();
    Browser remembered = Accounts.remembered(Realms.STUB, person);
    assertThat(Accounts.changePassword(remembered, CHANGED).location())
        .contains("/confirm.xhtml?error=insufficient-user-authentication");
    assertThat(Inside.now().rows("account", "name=" + person.name() + " "))
        .singleElement()
        .asString()
        .contains("password_hash=null ");
  }

  private List<Browser> loginsUntilRefused() {
    List<Browser> attackers = new ArrayList<>();
    Browser attacker = new Browser();
    while (Trips.logInWithPassword(attacker, name, false).status() == 303) {
      attackers.add(attacker);
      attacker = new Browser();
    }
    return attackers;
  }
}
