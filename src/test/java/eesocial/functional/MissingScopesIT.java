package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection lacks is named, and what it has is kept. */
@AgainstTheSite
class MissingScopesIT {

  private static final String CHALLENGE =
      "Bearer realm=\"things\", error=\"insufficient_scope\", scope=\"things:write things:read\"";

  private final Person person = Person.stranger();

  @Test
  void missingScopesAreNamedBeforeTheCall() {
    Trips.loggedIn(Realms.STUB, person);
    assertThat(get("stub/me?scope=email&scope=repo&scope=gist"))
        .isEqualTo(
            "eesocial.failure.MissingScopesException:"
                + " the connection to stub lacks the scopes gist repo");
    assertThat(Realms.STUB.seen("me")).isEmpty();
    assertThat(get("stub/me?scope=email&scope=profile")).startsWith("200 ");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void missingScopesTheProviderNamesAreToldTheSameWay(int status) {
    Trips.loggedIn(Realms.STUB, person);
    Realms.STUB
        .script()
        .at("me", Reply.text(status, "text/plain", "no").with("WWW-Authenticate", CHALLENGE));
    assertThat(get("stub/me"))
        .isEqualTo(
            "caused by eesocial.failure.MissingScopesException:"
                + " the connection to stub lacks the scopes things:read things:write");
    assertThat(Realms.STUB.seen("me")).as("a new token would not help").hasSize(1);
  }

  @Test
  void otherRefusalsAreTheApplications() {
    Trips.loggedIn(Realms.STUB, person);
    Realms.STUB.script().at("me", Reply.text(403, "text/plain", "no"));
    assertThat(get("stub/me")).isEqualTo("403 no");
  }

  @Test
  void loginWithFewerScopesKeepsTokensThatCanDoMore() {
    String wide = widelyConnected();
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    assertThat(get("stub/me?scope=repo")).endsWith(wide);
    assertThat(browser.get("/social/connections").body()).contains("\"repo\"");
  }

  @Test
  void reconnectReplacesAlways() {
    widelyConnected();
    Browser browser = Trips.loggedIn(Realms.STUB, person);
    Parameters which = Parameters.none().and("providerUserId", person.sub());
    browser.bring(Trips.begin(browser, "reconnect", Realms.STUB, person, which));
    assertThat(get("stub/me")).endsWith(Realms.STUB.lastAccessToken());
    assertThat(get("stub/me?scope=repo")).contains("lacks the scopes repo");
  }

  /** The access token that can do more than those of a login. */
  private String widelyConnected() {
    Realms.STUB.script().tokens(tokens -> tokens.put("scope", "openid profile email repo"));
    Trips.loggedIn(Realms.STUB, person);
    Realms.STUB.script();
    return Realms.STUB.lastAccessToken();
  }

  private String get(String what) {
    return new Browser().get("/test/calls/" + person.name() + "/" + what).body();
  }
}
