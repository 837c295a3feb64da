package eesocial.testing;

/** Whether the site believes what a provider says of a stranger who logs in. */
public final class Belief {

  private Belief() {}

  /** It does not: R1, with another flow pending beside it. */
  public static void refused(Realm realm) {
    refused(realm, "invalid-provider-response");
  }

  /** The same for one of these reasons. */
  public static void refused(Realm realm, String... reasons) {
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", realm, Person.stranger());
    Verdicts verdicts =
        realm == Realms.PLAIN ? Verdicts.watch(browser) : Verdicts.watchWithBystander(browser);
    verdicts.refusedAfterTokens(callback, Trips.bring(browser, callback), reasons);
  }

  /** It does: OK. */
  public static Person granted(Realm realm) {
    return granted(realm, Person.stranger());
  }

  /** The same for somebody in particular. */
  public static Person granted(Realm realm, Person person) {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    verdicts.accepted(Trips.logIn(browser, realm, person), "/profile.xhtml", realm, person);
    return person;
  }
}
