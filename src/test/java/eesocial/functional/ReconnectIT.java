package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;

/** Renewing a connection at the provider. C110: it must be the same account. */
@AgainstTheSite
class ReconnectIT {

  private final Person caller = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.STUB, caller);

  @Test
  void tokensAreRenewed() {
    Parameters which = Parameters.none().and("providerUserId", caller.sub());
    Callback callback = Trips.begin(browser, "reconnect", Realms.STUB, caller, which);
    assertThat(callback.address()).isEqualTo(Site.at("/social/connect/stub"));
    assertThat(browser.bring(callback).location()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(browser.get("/test/doors/api/stub?path=me").body())
        .endsWith("Bearer " + Realms.STUB.lastAccessToken());
    assertThat(browser.get("/profile.xhtml").body()).contains("is connected again");
  }

  /** C110. */
  @Test
  void anotherAccountIsRefusedAndTheExpectedOneNamed() {
    Trips.connect(browser, Realms.REVOKING, caller);
    Person other = Person.stranger();
    Callback callback = Trips.begin(browser, "reconnect", Realms.REVOKING, other);
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    Answer answer = browser.bring(callback);
    verdicts.refusedAfterTokens(callback, answer, "other-account");
    assertThat(browser.follow(answer).body()).contains("Please choose " + caller.name() + " there");
  }

  @Test
  void whatIsNotConnectedCannotBeReconnected() {
    Answer answer = browser.on("/social/reconnect/plain").json().post();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.reason()).isEqualTo("unknown-connection");
  }

  /** C109. */
  @Test
  void whatWasDisconnectedMeanwhileStaysSo() {
    Trips.connect(browser, Realms.REVOKING, caller);
    Callback callback = Trips.begin(browser, "reconnect", Realms.REVOKING, caller);
    browser.on("/social/connect/revoking").delete();
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, browser.bring(callback), "unknown-connection");
  }
}
