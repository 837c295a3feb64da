package eesocial.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** The ways of people through the site and a provider. */
public final class Trips {

  private static final Browser PROVIDERS_PAGES = new Browser();

  /** Good enough for anybody. */
  public static final String PASSWORD = "correct horse battery";

  private Trips() {}

  /** Presses the button; the result is the address of the provider. */
  public static String start(Browser browser, String verb, Realm realm, Parameters fields) {
    Answer answer = browser.on("/social/" + verb + "/" + realm.id()).post(fields);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    assertThat(answer.location()).startsWith(realm.issuer() + "/authorize?");
    return answer.location();
  }

  /** Says yes at the provider. */
  public static Callback approve(Realm realm, String authorizationUri, Person person) {
    realm.knows(person);
    Answer answer =
        PROVIDERS_PAGES
            .on(
                authorizationUri
                    + "&as="
                    + Parameters.none().and("x", person.sub()).toString().substring(2))
            .bare()
            .get();
    return Callback.of(answer.location(), answer.body());
  }

  /** Presses the button and says yes; the way back is left to the test. */
  public static Callback begin(Browser browser, String verb, Realm realm, Person person) {
    return begin(browser, verb, realm, person, Parameters.none());
  }

  /** The same with fields in the form of the button. */
  public static Callback begin(
      Browser browser, String verb, Realm realm, Person person, Parameters fields) {
    return approve(realm, start(browser, verb, realm, fields), person);
  }

  /** Logs in, all the way back to the site. */
  public static Answer logIn(Browser browser, Realm realm, Person person) {
    return bring(browser, begin(browser, "login", realm, person));
  }

  /** A browser with this person logged in. */
  public static Browser loggedIn(Realm realm, Person person) {
    Browser browser = new Browser();
    Answer answer = logIn(browser, realm, person);
    assertThat(answer.location()).as(answer.toString()).isEqualTo(Site.at("/profile.xhtml"));
    return browser;
  }

  /** Connects an account, all the way back. */
  public static Answer connect(Browser browser, Realm realm, Person person) {
    return bring(browser, begin(browser, "connect", realm, person));
  }

  /** Comes back from the provider, over the bounce where there is one. */
  public static Answer bring(Browser browser, Callback callback) {
    Answer answer = browser.bring(callback);
    boolean bounced = String.valueOf(answer.location()).contains("?response=");
    return bounced ? browser.on(answer.location()).crossSite().get() : answer;
  }

  /** Makes an account with a password; afterwards its owner is logged in. */
  public static Browser registered(String name) {
    return registered(name, Parameters.none());
  }

  /** The same with a person's e-mail address, which nobody has verified. */
  public static Browser registeredWithEmail(Person person) {
    String email = String.valueOf(person.claims().get("email"));
    return registered(person.name(), Parameters.none().and("email", email));
  }

  private static Browser registered(String name, Parameters typed) {
    Browser browser = new Browser();
    Answer answer =
        submit(
            browser,
            "/register.xhtml",
            "register",
            typed.and("userName", name).and("password", PASSWORD).and("create", "x"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    return browser;
  }

  /** Logs in with a password. */
  public static Answer logInWithPassword(Browser browser, String name, boolean remember) {
    return logInWithPassword(browser, name, PASSWORD, remember);
  }

  /** The same with any password. */
  public static Answer logInWithPassword(
      Browser browser, String name, String password, boolean remember) {
    Parameters fields =
        Parameters.none().and("userName", name).and("password", password).and("logIn", "x");
    return submit(
        browser, "/login.xhtml", "login", remember ? fields.and("remember", "on") : fields);
  }

  /** Fills in a form of a page and sends it. */
  public static Answer submit(Browser browser, String page, String form, Parameters typed) {
    Parameters fields = browser.get(page).form(form);
    for (var entry : typed.entries()) {
      fields = fields.without(entry.getKey()).and(entry.getKey(), entry.getValue());
    }
    return browser.on(page).post(fields);
  }
}
