package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Two want the same at the same moment, each on a node of their own if there are two. */
abstract class Races {

  private final Map<String, Integer> answers = new TreeMap<>();

  /** The addresses of the nodes; the first is the public one. */
  abstract List<String> nodes();

  abstract int rounds();

  @AfterEach
  void tell(TestInfo race) {
    tell(race.getTestMethod().orElseThrow().getName(), answers);
  }

  /** What was said in all rounds of a race, and how often. */
  void tell(String race, Map<String, Integer> answers) {
    System.out.printf(
        "Race %s: %d rounds on %d node(s), answers %s%n", race, rounds(), nodes().size(), answers);
  }

  @Test
  void twoUsersForOneProviderAccount() {
    Browser one = loggedIn(0, Person.stranger());
    Browser other = loggedIn(1, Person.stranger());
    for (int round = 0; round < rounds(); round++) {
      Person wanted = Person.stranger();
      Callback ofOne = begin(0, one, "connect", Realms.PLAIN, wanted);
      Callback ofOther = begin(1, other, "connect", Realms.PLAIN, wanted);
      assertThat(race(() -> json(one, ofOne), () -> json(other, ofOther)))
          .containsExactlyInAnyOrder("200", "409 connected-elsewhere");
      assertThat(rows("social_connection", wanted.sub() + " ")).hasSize(1);
    }
  }

  @Test
  void oneUserTwiceForOneAccount() {
    Person person = Person.stranger();
    Browser one = loggedIn(0, person);
    Browser other = loggedIn(1, person);
    for (int round = 0; round < rounds(); round++) {
      Person wanted = Person.stranger();
      Callback ofOne = begin(0, one, "connect", Realms.PLAIN, wanted);
      Callback ofOther = begin(1, other, "connect", Realms.PLAIN, wanted);
      assertThat(race(() -> one.bring(ofOne), () -> other.bring(ofOther)))
          .containsExactly("303 /profile.xhtml", "303 /profile.xhtml");
      assertThat(rows("social_connection", wanted.sub() + " ")).hasSize(1);
    }
  }

  @Test
  void oneCallbackTwice() {
    Person person = Person.stranger();
    Browser one = loggedIn(0, person);
    Browser other = loggedIn(1, person);
    for (int round = 0; round < rounds(); round++) {
      Person wanted = Person.stranger();
      Callback callback = begin(0, one, "connect", Realms.PLAIN, wanted);
      other.cookies().all("social-flow-").keySet().forEach(other.cookies()::drop);
      one.cookies().all("social-flow-").forEach(other.cookies()::put);
      List<String> said =
          race(() -> one.bring(callback), () -> other.bring(broughtTo(1, callback)));
      assertThat(said)
          .containsExactlyInAnyOrder("303 /profile.xhtml", "303 /profile.xhtml spent-flow");
      assertThat(rows("social_connection", wanted.sub() + " ")).hasSize(1);
    }
  }

  @Test
  void strangersFirstLoginTwice() {
    for (int round = 0; round < rounds(); round++) {
      Person person = Person.stranger();
      Browser one = browser(0);
      Browser other = browser(1);
      Callback ofOne = begin(0, one, "login", Realms.STUB, person);
      Callback ofOther = begin(1, other, "login", Realms.STUB, person);
      assertThat(race(() -> one.bring(ofOne), () -> other.bring(ofOther)))
          .containsExactly("303 /profile.xhtml", "303 /profile.xhtml");
      assertOneAccount(person);
    }
  }

  @Test
  void signUpFormTwice() {
    for (int round = 0; round < rounds(); round++) {
      Person person = Person.stranger();
      Browser one = browser(0);
      Browser other = browser(1);
      one.bring(begin(0, one, "login", Realms.SIGN_UP, person));
      one.cookies().all().forEach(other.cookies()::put);
      Parameters form = filledIn(one, person.name());
      Parameters again = filledIn(other, person.name() + "x");
      assertThat(
              race(
                  () -> one.on("/register.xhtml").post(form),
                  () -> other.on("/register.xhtml").post(again)))
          .containsExactlyInAnyOrder("303 /profile.xhtml", "303 /login.xhtml");
      assertOneAccount(person);
      assertThat(rows("pending_connection", person.sub())).isEmpty();
    }
  }

  @Test
  void lastTwoWaysToLogIn() {
    for (int round = 0; round < rounds(); round++) {
      Person person = Person.stranger();
      Browser one = loggedIn(0, person);
      one.bring(begin(0, one, "connect", Realms.PLAIN, person));
      Browser other = loggedIn(1, person);
      assertThat(
              race(
                  () -> one.on("/social/connect/stub").delete(),
                  () -> other.on("/social/connect/plain").delete()))
          .containsExactlyInAnyOrder("204", "409 last-way-to-log-in");
      assertThat(rows("social_connection", " caller=" + person.name() + " ")).hasSize(1);
    }
  }

  /** Does both at once, and counts what was said. */
  private List<String> race(Supplier<Answer> one, Supplier<Answer> other) {
    List<String> said = Together.run(() -> said(one.get()), () -> said(other.get()));
    said.forEach(answer -> answers.merge(answer, 1, Integer::sum));
    return said;
  }

  private String said(Answer answer) {
    String reason = answer.reason() == null ? "" : " " + answer.reason();
    String path =
        answer.location() == null
            ? ""
            : " " + answer.location().replaceFirst("\\?.*", "").replaceFirst(".*/", "/");
    return answer.status() + path + reason;
  }

  private Browser browser(int node) {
    return new Browser(address(node));
  }

  private String address(int node) {
    return nodes().get(node % nodes().size());
  }

  private Browser loggedIn(int node, Person person) {
    Browser browser = browser(node);
    Answer answer = browser.bring(begin(node, browser, "login", Realms.STUB, person));
    assertThat(said(answer)).isEqualTo("303 /profile.xhtml");
    return browser;
  }

  private Callback begin(int node, Browser browser, String verb, Realm realm, Person person) {
    return broughtTo(node, Trips.begin(browser, verb, realm, person));
  }

  private Callback broughtTo(int node, Callback callback) {
    return callback.at(callback.address().replace(address(0), address(node)));
  }

  private static Answer json(Browser browser, Callback callback) {
    return browser.on(callback.uri()).crossSite().json().get();
  }

  private static Parameters filledIn(Browser browser, String name) {
    return browser
        .get("/register.xhtml")
        .form("register")
        .without("userName")
        .and("userName", name)
        .and("create", "Create account");
  }

  private void assertOneAccount(Person person) {
    assertThat(rows("account", "name=" + person.name())).hasSize(1);
    assertThat(rows("social_connection", person.sub() + " ")).hasSize(1);
  }

  private List<String> rows(String table, String text) {
    return Inside.when(browser(0), inside -> true).rows(table, text);
  }
}
