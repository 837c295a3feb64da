package eesocial.attack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Figures;
import eesocial.testing.Guarded;
import eesocial.testing.Inside;
import eesocial.testing.Load;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Stranger;
import eesocial.testing.Trips;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * B83: 200 people log in at the same moment, again and again, through the one mechanism of the
 * application. Each session holds its own principal: nobody is taken for who came a moment before,
 * as with a mechanism that kept the caller in a field (Soteria, CVE-2020-1732) or an identity that
 * stayed with its thread (WildFly, CVE-2022-0866).
 */
class CallersAtOnceIT {

  private static final int PEOPLE = 200;
  private static final String SITE = Guarded.site().url();

  private final Stranger wire = new Stranger(SITE, "203.0.113.83");
  private final AtomicInteger seats = new AtomicInteger();
  private final ThreadLocal<Integer> seat = ThreadLocal.withInitial(seats::getAndIncrement);

  @Test
  void areWhoTheyAre() {
    areWhoTheyAre(people(), 5);
  }

  /** Ten thousand rounds; {@code -Dreliability.rounds} for fewer. */
  @Test
  @Tag("reliability")
  void areWhoTheyAreTwoMillionTimes() {
    int rounds = Integer.getInteger("reliability.rounds", 10_000);
    Load.Result result = areWhoTheyAre(people(), rounds);
    new Figures(
            getClass(),
            "200 people log in at once, " + rounds + " rounds (B83)",
            "200 threads, each with a caller of its own: a login by their connection through the"
                + " mechanism, then a request in the new session; one Payara Micro.")
        .add("logins that are somebody else's", "0", 0)
        .add("logins", "", result.outcomes())
        .add("time of both requests", "", result.times())
        .add("per second", "", result.rate())
        .write();
  }

  private Load.Result areWhoTheyAre(List<String> people, int rounds) {
    int times = PEOPLE * rounds;
    Load.Result result = Load.of(times, PEOPLE).run(i -> logIn(people.get(seat.get())));
    assertThat(result.outcomes()).isEqualTo(Map.of("themselves", times));
    return result;
  }

  private String logIn(String name) {
    HttpResponse<String> login = wire.post("/test/inside/again/" + name, "");
    String cookie =
        login.headers().allValues("Set-Cookie").stream()
            .map(set -> set.split(";", 2)[0])
            .collect(joining("; "));
    String later = wire.get("/test/inside/caller", "Cookie", cookie).body();
    boolean themselves = login.body().equals(name) && later.contains("\"name\":\"" + name + "\"");
    return themselves ? "themselves" : name + " is " + login.body() + " and later " + later;
  }

  /** The first time they come by a provider, no more at once than it may have calls. */
  private static List<String> people() {
    List<Person> people = IntStream.range(0, PEOPLE).mapToObj(i -> Person.stranger()).toList();
    Load.Result arrivals = Load.of(PEOPLE, 16).run(i -> arrive(people.get(i)));
    assertThat(arrivals.outcomes()).isEqualTo(Map.of("themselves", PEOPLE));
    return people.stream().map(Person::name).toList();
  }

  private static String arrive(Person person) {
    Browser browser = new Browser(SITE);
    Answer started = browser.on("/social/login/stub").bare().header("Origin", SITE).post();
    Answer answer = browser.bring(Trips.approve(Realms.STUB, started.location(), person));
    String name = Inside.name(browser);
    return name.equals(person.name()) ? "themselves" : person.name() + " is " + name + answer;
  }
}
