package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * C105: the last two ways to log in are given up at the same moment (social-core's
 * test_not_allowed_to_disconnect, allauth's disconnect_last, better-auth's "fail to unlink the last
 * account").
 */
@AgainstTheSite
class LastTwoWaysAtOnceIT {

  @Test
  void oneSurvives() {
    for (int round = 0; round < 10; round++) {
      Person person = Person.stranger();
      Browser browser = Trips.loggedIn(Realms.STUB, person);
      Trips.connect(browser, Realms.PLAIN, person);
      List<Answer> answers =
          Together.run(
              () -> browser.on("/social/connect/stub").delete(),
              () -> browser.on("/social/connect/plain").delete());
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
      assertThat(Inside.now().rows("social_connection", "caller=" + person.name() + " "))
          .hasSize(1);
    }
  }
}
