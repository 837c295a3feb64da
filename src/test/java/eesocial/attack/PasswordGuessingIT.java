package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Guarded;
import eesocial.testing.Inside;
import eesocial.testing.Load;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Trips;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * F159 for passwords: guesses are few a minute, from one address for any account, and for one
 * account from any number of addresses; its owner is not locked out by that.
 */
class PasswordGuessingIT {

  private static final String SITE = Guarded.site().url();
  private static final int MOST = Guarded.MOST_FAILURES;

  private final String owner = Person.stranger().name();

  @Test
  void isSlowAndLeavesTheOwnerIn() {
    register();
    String attacker = "198.51.100.1";
    assertThat(Load.of(MOST, 4).run(i -> guess(attacker, "wrong" + i)).outcomes())
        .isEqualTo(Map.of("200", MOST));
    Inside before = Guarded.inside();
    Answer refused = logIn(attacker, owner, Trips.PASSWORD);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(429);
    assertThat(refused.body()).contains("failed too often");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(logIn(attacker, "somebody else", "x").status()).isEqualTo(429);
    assertThat(Guarded.inside().sessions()).isEqualTo(before.sessions());
    assertThat(Guarded.inside().rows()).isEqualTo(before.rows());
    // of the account's there were enough: from elsewhere one wrong guess, and the owner none
    assertThat(guess("198.51.100.2", "wrong")).isEqualTo("200");
    assertThat(guess("198.51.100.2", "wrong again")).isEqualTo("429");
    assertThat(guess("198.51.100.3", Trips.PASSWORD)).isEqualTo("303");
  }

  private void register() {
    Browser browser = new Browser(SITE);
    Parameters form =
        browser
            .get("/register.xhtml")
            .form("register")
            .without("userName")
            .without("password")
            .and("userName", owner)
            .and("password", Trips.PASSWORD)
            .and("create", "x");
    Answer registered = browser.on("/register.xhtml").bare().header("Origin", SITE).post(form);
    assertThat(registered.status()).as(registered.toString()).isEqualTo(303);
  }

  private String guess(String from, String password) {
    return String.valueOf(logIn(from, owner, password).status());
  }

  private static Answer logIn(String from, String name, String password) {
    Browser browser = new Browser(SITE);
    Parameters form =
        browser
            .get("/login.xhtml")
            .form("login")
            .without("userName")
            .without("password")
            .and("userName", name)
            .and("password", password)
            .and("logIn", "x");
    return browser
        .on("/login.xhtml")
        .bare()
        .header("Origin", SITE)
        .header("X-Forwarded-For", from)
        .post(form);
  }
}
