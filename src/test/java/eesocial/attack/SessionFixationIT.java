package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Trips;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * B65: a session id that the attacker knows (passport CVE-2022-25896, Elytron and Undertow
 * GHSA-c2fp-3rf2-fmrf, Keycloak CVE-2026-7507). Nothing of the anonymous session outlives a login;
 * there is no CSRF token that could (fastify-passport GHSA-2ccf-ffrj-m4qw), for a page proves by
 * what browsers say of its origin where a request comes from.
 */
@AgainstTheSite
class SessionFixationIT {

  private static final String INVENTED = "0123456789abcdef0123456789ab";

  /** Every way in. */
  static Stream<Arguments> ways() {
    return Stream.of(
        way("a provider", (browser, person) -> Trips.logIn(browser, Realms.STUB, person)),
        way("OAuth 1.0a", (browser, person) -> Trips.logIn(browser, Realms.SIGNING, person)),
        way("a posted form", (browser, person) -> Trips.logIn(browser, Realms.POSTER, person)),
        way("a password", SessionFixationIT::password),
        way("a sign-up", SessionFixationIT::signUp),
        way("a link", SessionFixationIT::link));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void idOfAnAnonymousSessionIsDeadAfterLogin(BiConsumer<Browser, Person> way) {
    Browser attacker = new Browser();
    attacker.on("/test/inside/session").post();
    String fixed = attacker.cookies().get("JSESSIONID");
    Browser victim = new Browser();
    attacker.cookies().all().forEach(victim.cookies()::put);
    way.accept(victim, Person.stranger());
    assertThat(Inside.name(victim)).isNotEqualTo("null");
    assertThat(victim.cookies().get("JSESSIONID")).isNotNull().isNotEqualTo(fixed);
    assertThat(Inside.caller(victim).getString("note")).isEqualTo("null");
    assertThat(Inside.now().sessions()).doesNotContain(fixed);
    assertThat(Inside.name(attacker)).isEqualTo("null");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void inventedIdIsNotTakenOver(BiConsumer<Browser, Person> way) {
    Browser victim = new Browser();
    victim.cookies().put("JSESSIONID", INVENTED);
    way.accept(victim, Person.stranger());
    assertThat(Inside.caller(victim).getString("session")).isNotEqualTo(INVENTED);
    assertThat(Inside.now().sessions()).doesNotContain(INVENTED);
  }

  @Test
  void idOfBeforeTheConnectIsDeadAfterwards() {
    Person person = Person.stranger();
    Browser victim = Trips.loggedIn(Realms.STUB, person);
    String known = victim.cookies().get("JSESSIONID");
    Trips.connect(victim, Realms.PLAIN, person);
    assertThat(victim.cookies().get("JSESSIONID")).isNotEqualTo(known);
    assertThat(Inside.name(victim)).isEqualTo(person.name());
    Browser attacker = new Browser();
    attacker.cookies().put("JSESSIONID", known);
    assertThat(Inside.name(attacker)).isEqualTo("null");
  }

  @Test
  void idInTheAddressIsNeitherTakenNorGiven() {
    Browser victim = Trips.loggedIn(Realms.STUB, Person.stranger());
    String id = Inside.caller(victim).getString("session");
    Browser thief = new Browser();
    Answer answer = thief.get("/test/inside/caller;jsessionid=" + id);
    assertThat(answer.body()).contains("\"name\":\"null\"");
    for (String page : List.of("/", "/login.xhtml", "/register.xhtml")) {
      assertThat(thief.get(page).body()).doesNotContain("jsessionid");
    }
    Browser without = new Browser();
    assertThat(without.on("/social/login/stub").post().location()).doesNotContain("jsessionid");
    Answer in = Trips.logIn(without, Realms.STUB, Person.stranger());
    assertThat(in.location()).doesNotContain("jsessionid");
    without.cookies().drop("JSESSIONID");
    assertThat(without.get("/profile.xhtml").location()).doesNotContain("jsessionid");
  }

  private static Arguments way(String name, BiConsumer<Browser, Person> way) {
    return Arguments.of(Named.of(name, way));
  }

  private static void password(Browser browser, Person person) {
    Trips.registered(person.name());
    Trips.logInWithPassword(browser, person.name(), false);
  }

  private static void signUp(Browser browser, Person person) {
    Trips.logIn(browser, Realms.SIGN_UP, person);
    Parameters create = Parameters.none().and("create", "x");
    Trips.submit(browser, "/register.xhtml", "register", create);
  }

  private static void link(Browser browser, Person person) {
    Trips.registeredWithEmail(person);
    Trips.logIn(browser, Realms.LINKING, person);
    Parameters proof = Parameters.none().and("password", Trips.PASSWORD).and("prove", "x");
    Trips.submit(browser, "/link.xhtml", "link", proof);
  }
}
