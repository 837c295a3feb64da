package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;

/** Clients for callers who are not here. */
@AgainstTheSite
class BackgroundIT {

  private final Person person = Person.stranger();

  @Test
  void callerIsNamed() {
    Trips.loggedIn(Realms.STUB, person);
    assertThat(get("stub/me"))
        .isEqualTo("200 /stub/api/me Bearer " + Realms.STUB.lastAccessToken());
  }

  @Test
  void callerHasNoSuchConnection() {
    Trips.loggedIn(Realms.STUB, person);
    assertThat(get("plain/me")).contains("the caller has no connection to plain");
    assertThat(get("nowhere/me")).contains("no provider has the id asked for");
  }

  @Test
  void threadWithoutRequestUsesAConnection() {
    Trips.loggedIn(Realms.STUB, person);
    assertThat(get("stub/me/background"))
        .isEqualTo("200 /stub/api/me Bearer " + Realms.STUB.lastAccessToken());
  }

  @Test
  void threadWithoutRequestRenewsTokens() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    Trips.loggedIn(Realms.STUB, person);
    String first = Realms.STUB.lastAccessToken();
    assertThat(get("stub/me/background"))
        .endsWith(Realms.STUB.lastAccessToken())
        .doesNotContain(first);
  }

  @Test
  void threadOfTheClientsOwnRenewsTokens() {
    Realms.STUB.script().tokens(tokens -> tokens.put("expires_in", 30));
    Trips.loggedIn(Realms.STUB, person);
    String first = Realms.STUB.lastAccessToken();
    assertThat(get("stub/me/reactive"))
        .endsWith(Realms.STUB.lastAccessToken())
        .doesNotContain(first);
  }

  @Test
  void withoutRequestThereIsNoCaller() {
    assertThat(new Browser().get("/test/background/nobody").body())
        .contains(
            "There is no request here, and so no caller: use social.of(name) or"
                + " social.api(connection)");
  }

  private String get(String what) {
    return new Browser().get("/test/calls/" + person.name() + "/" + what).body();
  }
}
