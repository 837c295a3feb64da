package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Accounts;
import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Removal;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody deletes their account: all that belongs to it goes, at once and everywhere. */
@AgainstTheSite
class AccountDeletionIT {

  @Test
  void everyRowGoesAndIsTold() {
    Removal removal = new Removal();
    String name = removal.person().name();
    Verdicts.watch(removal.browser());
    Answer answer = Accounts.delete(removal.browser());
    assertThat(answer.location()).isEqualTo(Site.context("/"));
    Inside after = Inside.now();
    for (String table : List.of("account", "social_connection", "remembered_login")) {
      assertThat(after.rows(table, "=" + name + " ")).as(table).isEmpty();
    }
    assertThat(after.events())
        .filteredOn(event -> event.startsWith("committed ConnectionRemoved " + name))
        .hasSize(2);
    assertThat(Inside.name(removal.browser())).isEqualTo("null");
    assertThat(removal.browser().get("/").body()).contains("Your account is deleted.");
  }

  @Test
  void tokensAreGivenBack() {
    Removal removal = new Removal();
    Accounts.delete(removal.browser());
    removal.settled();
    assertThat(removal.seen()).hasSize(1);
  }

  @Test
  void sessionsElsewhereAreDeadEvenIfTheNameIsTakenAgain() {
    String name = Person.stranger().name();
    Browser owner = Trips.registered(name);
    Browser elsewhere = new Browser();
    Trips.logInWithPassword(elsewhere, name, true);
    Browser remembering = new Browser();
    remembering.cookies().put("social-remember", elsewhere.cookies().get("social-remember"));
    Accounts.delete(owner);
    Browser next = Trips.registered(name);
    assertThat(Inside.name(next)).isEqualTo(name);
    assertThat(Inside.name(elsewhere)).isEqualTo("null");
    assertThat(Inside.name(remembering)).isEqualTo("null");
  }

  @Test
  void withoutProofNothingGoes() {
    Person person = Person.stranger();
    Browser browser = Accounts.remembered(Realms.STUB, person);
    Answer answer = Accounts.delete(browser);
    assertThat(answer.location())
        .startsWith(Site.context("/confirm.xhtml?error=insufficient-user-authentication"));
    assertThat(Inside.now().rows("account", "name=" + person.name() + " ")).hasSize(1);
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }
}
