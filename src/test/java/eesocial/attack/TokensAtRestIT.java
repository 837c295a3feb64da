package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/** E135: no table, event or log holds a token, code, state or secret in plain text. */
@AgainstTheSite
class TokensAtRestIT {

  @Test
  void cannotBeFound() {
    Verdicts.watch(new Browser());
    Person person = Person.stranger();
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Trips.connect(browser, Realms.PLAIN, person);
    Trips.logIn(new Browser(), Realms.SIGN_UP, Person.stranger());
    Trips.begin(browser, "reconnect", Realms.STUB, person);
    String token = Realms.STUB.lastAccessToken();
    Inside after = Inside.now();
    String all = after.rows().toString() + after.events() + after.log();
    assertThat(token).startsWith("at-");
    assertThat(Realms.everySecret()).isNotEmpty().noneMatch(all::contains);
    assertThat(all).doesNotContain("stub-secret", "plain-secret");
    assertThat(after.rows("social_connection", person.sub() + " "))
        .allMatch(row -> row.matches(".* access_token=eyJ\\S+\\.\\.\\S+\\.\\S+\\.\\S+ .*"));
  }
}
