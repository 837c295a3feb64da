package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;

/** B65: a session id that the attacker knows. */
@AgainstTheSite
class SessionFixationIT {

  @Test
  void idOfAnAnonymousSessionIsDeadAfterLogin() {
    Browser attacker = new Browser();
    attacker.on("/test/inside/session").post();
    String fixed = attacker.cookies().get("JSESSIONID");
    Browser victim = new Browser();
    victim.cookies().put("JSESSIONID", fixed);
    Trips.logIn(victim, Realms.STUB, Person.stranger());
    assertThat(victim.cookies().get("JSESSIONID")).isNotEqualTo(fixed);
    assertThat(Inside.name(attacker)).isEqualTo("null");
  }

  @Test
  void inventedIdIsNotTakenOver() {
    Browser victim = new Browser();
    victim.cookies().put("JSESSIONID", "0123456789abcdef0123456789ab");
    Trips.logIn(victim, Realms.STUB, Person.stranger());
    assertThat(Inside.caller(victim).getString("session"))
        .isNotEqualTo("0123456789abcdef0123456789ab");
  }

  @Test
  void idInTheAddressIsNeitherTakenNorGiven() {
    Browser victim = Trips.loggedIn(Realms.STUB, Person.stranger());
    String id = Inside.caller(victim).getString("session");
    Browser thief = new Browser();
    Answer answer = thief.get("/test/inside/caller;jsessionid=" + id);
    assertThat(answer.body()).contains("\"name\":\"null\"");
    assertThat(thief.get("/login.xhtml").body()).doesNotContain("jsessionid");
    assertThat(thief.on("/social/login/stub").post().location()).doesNotContain("jsessionid");
  }
}
