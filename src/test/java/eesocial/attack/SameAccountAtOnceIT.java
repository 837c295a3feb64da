package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * C101, C103, C104: two want the same account at the same moment (strapi #25113, twenty #20624,
 * terraware #190). On two nodes it is RacesOnTwoNodesIT.
 */
@AgainstTheSite
class SameAccountAtOnceIT {

  /** C101. */
  @Test
  void oneConnectsAndTheOtherIsTold() {
    Browser one = Trips.loggedIn(Realms.STUB, Person.stranger());
    Browser other = Trips.loggedIn(Realms.STUB, Person.stranger());
    for (int round = 0; round < 10; round++) {
      Person wanted = Person.stranger();
      Callback ofOne = Trips.begin(one, "connect", Realms.PLAIN, wanted);
      Callback ofOther = Trips.begin(other, "connect", Realms.PLAIN, wanted);
      List<Answer> answers =
          Together.run(
              () -> one.on(ofOne.uri()).json().get(), () -> other.on(ofOther.uri()).json().get());
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      assertThat(Inside.now().rows("social_connection", wanted.sub() + " ")).hasSize(1);
    }
  }

  /** C103. */
  @RepeatedTest(20)
  void firstLoginTwiceAtOnceIsOneAccount() {
    for (int round = 0; round < 10; round++) {
      Person person = Person.stranger();
      Browser browser = new Browser();
      Callback one = Trips.begin(browser, "login", Realms.STUB, person);
      Callback other = Trips.begin(browser, "login", Realms.STUB, person);
      List<Answer> answers = Together.run(() -> browser.bring(one), () -> browser.bring(other));
      assertThat(answers).extracting(Answer::location).containsOnly(Site.at("/profile.xhtml"));
      assertThat(Inside.now().rows("account", person.name())).hasSize(1);
      assertThat(Inside.now().rows("social_connection", person.sub() + " ")).hasSize(1);
    }
  }
}
