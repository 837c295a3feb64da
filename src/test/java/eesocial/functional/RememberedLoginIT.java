package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.SetCookie;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logins that outlive the session. */
@AgainstTheSite
class RememberedLoginIT {

  private final Person person = Person.stranger();
  private final Browser browser = new Browser();

  @Test
  void withoutAskingNothingIsRemembered() {
    Trips.logIn(browser, Realms.STUB, person);
    assertThat(browser.cookies().get("social-remember")).isNull();
    browser.cookies().drop("JSESSIONID");
    assertThat(Inside.name(browser)).isEqualTo("null");
  }

  @Test
  void callerIsBackWithoutTheSessionAndWithAllGroups() {
    logIn();
    browser.cookies().drop("JSESSIONID");
    JsonObject caller = Inside.caller(browser);
    assertThat(caller.getString("name")).isEqualTo(person.name());
    assertThat(caller.getBoolean("user")).isTrue();
    assertThat(caller.getBoolean("extra")).isTrue();
  }

  @Test
  void privatePageOpensAtOnce() {
    logIn();
    browser.cookies().drop("JSESSIONID");
    assertThat(browser.get("/profile.xhtml").status()).isEqualTo(200);
  }

  /** It begins before any filter, and nothing asks for it afterwards. */
  @Test
  void sessionOfAFileIsLaxToo() {
    logIn();
    browser.cookies().drop("JSESSIONID");
    assertThat(browser.get("/css/site.css").setCookies())
        .anyMatch(cookie -> cookie.name().equals("JSESSIONID"))
        .allMatch(SetCookie::isLax);
  }

  @Test
  void passwordLoginIsRememberedToo() {
    String name = "m" + person.name();
    Trips.registered(name);
    Trips.logInWithPassword(browser, name, true);
    browser.cookies().drop("JSESSIONID");
    assertThat(Inside.name(browser)).isEqualTo(name);
  }

  @Test
  void tokenIsReplacedAtUseAndOnlyItsHashKept() {
    String first = logIn();
    browser.cookies().drop("JSESSIONID");
    assertThat(Inside.name(browser)).isEqualTo(person.name());
    String second = browser.cookies().get("social-remember");
    assertThat(second).isNotEqualTo(first);
    String secret = second.substring(second.indexOf('.') + 1);
    assertThat(Inside.now().rows("remembered_login", person.name()))
        .singleElement()
        .asString()
        .doesNotContain(secret);
  }

  @Test
  void requestsAtOnceWithTheOldTokenAreAllIn() {
    String token = logIn();
    List<String> names =
        Together.run(
            8,
            () -> {
              Browser tab = new Browser();
              tab.cookies().put("social-remember", token);
              return Inside.name(tab);
            });
    assertThat(names).containsOnly(person.name());
  }

  @Test
  void tokenReplacedEarlierShowsTheTheftAndEndsTheSeries() {
    String stolen = logIn();
    useAgain();
    useAgain();
    Browser thief = new Browser();
    thief.cookies().put("social-remember", stolen);
    assertThat(Inside.name(thief)).isEqualTo("null");
    browser.cookies().drop("JSESSIONID");
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().rows("remembered_login", person.name())).isEmpty();
  }

  @Test
  void inventedTokenIsNobody() {
    String token = logIn();
    Browser thief = new Browser();
    thief.cookies().put("social-remember", token.substring(0, 44) + "A".repeat(43));
    assertThat(Inside.name(thief)).isEqualTo("null");
    thief.cookies().put("social-remember", "nonsense");
    assertThat(Inside.name(thief)).isEqualTo("null");
  }

  @Test
  void anotherLoginTakesTheRememberedOneAway() {
    logIn();
    Person other = Person.stranger();
    Trips.logIn(browser, Realms.STUB, other);
    browser.cookies().drop("JSESSIONID");
    assertThat(Inside.name(browser)).isEqualTo("null");
    assertThat(Inside.now().rows("remembered_login", person.name())).isEmpty();
  }

  private String logIn() {
    Parameters remember = Parameters.none().and("remember", "true");
    browser.bring(Trips.begin(browser, "login", Realms.STUB, person, remember));
    return browser.cookies().get("social-remember");
  }

  private void useAgain() {
    browser.cookies().drop("JSESSIONID");
    assertThat(Inside.name(browser)).isEqualTo(person.name());
  }
}
