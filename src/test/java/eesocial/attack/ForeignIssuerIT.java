package eesocial.attack;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A6: the issuer in the response (RFC 9207) is missing, another one or doubled. */
@AgainstTheSite
class ForeignIssuerIT {

  private final Browser browser = new Browser();
  private final Callback callback =
      Trips.begin(browser, "login", Realms.ISSUING, Person.stranger());

  @Test
  void promisedAndMissingOnSuccess() {
    refuse(callback.without("iss"), "invalid-provider-response");
  }

  @Test
  void promisedAndMissingOnError() {
    refuse(callback.without("iss").error("access_denied"), "invalid-provider-response");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "HTTP://127.0.0.1", "x", "/", " "})
  void anotherOneOnSuccessAndOnError(String iss) {
    refuse(callback.with("iss", iss), "invalid-provider-response");
    Callback another = Trips.begin(browser, "login", Realms.ISSUING, Person.stranger());
    refuse(another.with("iss", iss).error("access_denied"), "invalid-provider-response");
  }

  @Test
  void withASlashAtTheEnd() {
    refuse(callback.with("iss", Realms.ISSUING.issuer() + "/"), "invalid-provider-response");
  }

  @Test
  void twice() {
    refuse(callback.twice("iss", Realms.ISSUING.issuer()), "invalid-request");
    refuse(callback.twice("iss", "https://evil.example"), "invalid-request");
    refuse(
        callback.error("access_denied").twice("iss", Realms.ISSUING.issuer()), "invalid-request");
    Callback unasked = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    refuse(
        unasked.with("iss", Realms.STUB.issuer()).twice("iss", Realms.STUB.issuer()),
        "invalid-request");
  }

  @Test
  void emptyIsMissing() {
    refuse(callback.with("iss", ""), "invalid-provider-response");
  }

  @Test
  void anotherOneInAPostedResponse() {
    Callback posted = Trips.begin(browser, "login", Realms.POSTER, Person.stranger());
    Callback hostile = posted.with("iss", "https://evil.example");
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(hostile, Trips.bring(browser, hostile), "invalid-provider-response");
  }

  @Test
  void anotherOneAtConnect() {
    Browser member = Trips.loggedIn(Realms.STUB, Person.stranger());
    Callback hostile =
        Trips.begin(member, "connect", Realms.ISSUING, Person.stranger()).without("iss");
    Verdicts verdicts = Verdicts.watchWithBystander(member);
    verdicts.refused(hostile, member.bring(hostile), "invalid-provider-response");
  }

  @Test
  void anotherOneFromAProviderThatPromisedNone() {
    Callback unasked = Trips.begin(browser, "login", Realms.STUB, Person.stranger());
    refuse(unasked.with("iss", "https://evil.example"), "invalid-provider-response");
  }

  @Test
  void anotherOneFromAProviderWithoutOpenId() {
    Callback unasked = Trips.begin(browser, "login", Realms.PLAIN, Person.stranger());
    refuse(unasked.with("iss", "https://evil.example"), "invalid-provider-response");
  }

  private void refuse(Callback hostile, String reason) {
    Verdicts verdicts = Verdicts.watchWithBystander(browser);
    verdicts.refused(hostile, browser.bring(hostile), reason);
  }
}
