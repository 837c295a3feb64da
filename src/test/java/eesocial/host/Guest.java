package eesocial.host;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Server;
import eesocial.testing.Trips;
import jakarta.json.JsonArray;

/** Somebody who uses a host with a browser of their own. */
record Guest(Browser browser) {

  static Guest of(Server host) {
    return new Guest(new Browser(host.url()));
  }

  /** Presses a button, says yes at the provider and comes back. */
  Answer visitGoogle(String verb, Person person) {
    Answer away = browser.on("/social/" + verb + "/google").post(Parameters.none());
    assertThat(away.status()).as(away.toString()).isEqualTo(303);
    return browser.bring(Trips.approve(Realms.STUB, away.location(), person));
  }

  /** Presses a button that leads nowhere else. */
  Answer press(String path) {
    return browser.on("/social/" + path).post(Parameters.none());
  }

  /** The connections as JSON. */
  JsonArray connections() {
    Answer answer = browser.on("/social/connections").json().get();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json().asJsonArray();
  }

  /** How a path of the host answers. */
  int status(String path) {
    return browser.get(path).status();
  }
}
