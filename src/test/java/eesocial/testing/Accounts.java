package eesocial.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to accounts beside logins. */
public final class Accounts {

  private Accounts() {}

  /** An operator closes an account. */
  public static void close(String name) {
    inside(name + "/close");
  }

  /** An operator opens it again. */
  public static void open(String name) {
    inside(name + "/open");
  }

  /** Whose account an e-mail address belongs to. */
  public static String of(String email) {
    return new Browser().on("/test/inside/accounts/by-email?email=" + email).bare().get().body();
  }

  /** As if the caller had proven who they are so long ago, in ISO 8601. */
  public static void age(Browser browser, String duration) {
    browser.on("/test/inside/accounts/age?of=" + duration).post();
  }

  /** Somebody who comes back by a remembered login, which proves nothing. */
  public static Browser remembered(Realm realm, Person person) {
    Browser browser = new Browser();
    Parameters remember = Parameters.none().and("remember", "true");
    Answer answer = browser.bring(Trips.begin(browser, "login", realm, person, remember));
    assertThat(answer.location()).as(answer.toString()).isEqualTo(Site.at("/profile.xhtml"));
    browser.cookies().drop("JSESSIONID");
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    return browser;
  }

  /** Gives the account another password than that of {@link Trips}. */
  public static Answer changePassword(Browser browser, String changed) {
    return changePassword(browser, Trips.PASSWORD, changed);
  }

  /** The same from any password. */
  public static Answer changePassword(Browser browser, String present, String changed) {
    Parameters typed =
        Parameters.none().and("present", present).and("changed", changed).and("savePassword", "x");
    return Trips.submit(browser, "/profile.xhtml", "passwordForm", typed);
  }

  /** Presses the button that deletes the account. */
  public static Answer delete(Browser browser) {
    Parameters pressed = Parameters.none().and("deleteAccount", "x");
    return Trips.submit(browser, "/profile.xhtml", "deletionForm", pressed);
  }

  private static void inside(String what) {
    Answer answer = new Browser().on("/test/inside/accounts/" + what).post();
    assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
  }
}
