package eesocial.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.testing.Browser;
import eesocial.testing.Figures;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import eesocial.testing.Server;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * E146: two nodes renew the tokens of a connection once, however many threads ask: more than a node
 * has connections to its database (authkit-nextjs 28, F3 375, teamsly 132, three.ws 6; better-auth
 * CVE-2026-53517 is the same at the provider).
 */
@Tag("ci")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

  private static final int THREADS = 50;

  /** How long the provider is silent; it may be so for five seconds. */
  private static final Duration SILENCE = Duration.ofMillis(3500);

  private static TwoNodes nodes;

  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger answering = new AtomicInteger();
  private final AtomicInteger oldTransactions = new AtomicInteger();

  @BeforeAll
  static void startNodes() throws Exception {
    nodes = TwoNodes.start();
  }

  @AfterAll
  static void stopNodes() {
    nodes.close();
  }

  @AfterEach
  void honestProviders() {
    Realms.all().forEach(Realm::reset);
  }

  @Test
  @Order(1)
  void refusedTokenIsRenewedOnce() {
    String caller = nodes.stranger(Realms.PLAIN);
    String dead = Realms.PLAIN.lastAccessToken();
    Realms.PLAIN
        .script()
        .at(
            "me",
            seen -> seen.header("Authorization").endsWith(dead) ? Reply.error(401, "ended") : null);
    assertThat(nodes.callAtOnce(2 * THREADS, caller + "/plain/me"))
        .containsOnly("200 /plain/api/me Bearer " + Realms.PLAIN.lastAccessToken());
    assertThat(refreshes(Realms.PLAIN)).hasSize(1);
  }

  /** 50 threads on each of 2 nodes, at expiry. */
  @Test
  @Tag("figures")
  @Order(2)
  void expiredTokenIsRenewedOnceAndNobodyHoldsTheDatabaseMeanwhile() {
    String caller = strangerForAMoment(Realms.STUB);
    onRefresh(Realms.STUB, this::watch);
    List<String> answers = nodes.callAtOnce(2 * THREADS, caller + "/stub/me");
    assertThat(waiting).as("calls under way").hasValue(2 * THREADS);
    assertThat(answers).containsOnly("200 /stub/api/me Bearer " + Realms.STUB.lastAccessToken());
    assertThat(refreshes(Realms.STUB)).hasSize(1);
    assertThat(looks).hasPositiveValue();
    assertThat(answering).as("nodes that answer").hasValue(2 * looks.get());
    assertThat(oldTransactions).hasValue(0);
    new Figures(
            TwoNodesIT.class,
            "One refresh for all (E146)",
            "Two nodes, " + THREADS + " threads each, ask for a token that has just ended.")
        .add("calls that got the new token", "" + 2 * THREADS, answers.size())
        .add("refreshes the provider saw", "1", refreshes(Realms.STUB).size())
        .add(
            "transactions open while it was silent",
            "0",
            oldTransactions.get() + " in " + looks + " looks")
        .write();
  }

  @Test
  @Order(3)
  void refusedRefreshTokenIsNotedOnceAndTheAccessTokenUsedUntilItsEnd() {
    String caller = strangerForAMoment(Realms.BASIC);
    String first = Realms.BASIC.lastAccessToken();
    onRefresh(
        Realms.BASIC,
        () -> {
          awaitAll(Instant.now().plus(SILENCE));
          return Reply.error(400, "invalid_grant");
        });
    assertThat(nodes.callAtOnce(2 * THREADS, caller + "/basic/me"))
        .containsOnly("200 /basic/api/me Bearer " + first);
    assertThat(refreshes(Realms.BASIC)).hasSize(1);
  }

  /** Whose keys change on all nodes at once. */
  @Test
  @Order(4)
  void bothNodesEncryptAnewAtOnce() {
    List<String> callers = Stream.generate(() -> nodes.stranger(Realms.ISSUING)).limit(20).toList();
    List<String> before = answers(callers);
    callers.forEach(caller -> nodes.post(nodes.one(), "/test/background/age/" + caller));
    AtomicInteger turn = new AtomicInteger();
    Together.run(
        6,
        () -> {
          Server node = turn.getAndIncrement() % 2 == 0 ? nodes.one() : nodes.other();
          return nodes.post(node, "/test/background/rotate");
        });
    Inside.when(
        new Browser(nodes.other().url()),
        inside -> inside.rows("social_connection", " key_id=k0 ").isEmpty());
    assertThat(before).allMatch(answer -> answer.startsWith("200 "));
    assertThat(answers(callers)).isEqualTo(before);
  }

  private static List<String> answers(List<String> callers) {
    return callers.stream().map(c -> nodes.call(nodes.other(), c + "/issuing/me")).toList();
  }

  @Test
  @Order(5)
  void leaseOfAKilledNodeEnds() {
    Person person = Person.stranger();
    Browser remembering = new Browser(nodes.one().url());
    Parameters remember = Parameters.none().and("remember", "true");
    remembering.bring(Trips.begin(remembering, "login", Realms.PLAIN, person, remember));
    String call = strangerForAMoment(Realms.POSTING) + "/posting/me";
    onRefresh(
        Realms.POSTING,
        () -> {
          nodes.one().kill();
          return Reply.error(503, "too late");
        });
    assertThatThrownBy(() -> nodes.call(nodes.one(), call)).hasMessageContaining("No answer");
    onRefresh(Realms.POSTING, () -> null);
    List<String> answers = Stream.generate(() -> nodes.call(nodes.other(), call)).limit(5).toList();
    assertThat(answers.get(0)).endsWith("another node is renewing the tokens of posting");
    assertThat(answers.get(4)).endsWith("Bearer " + Realms.POSTING.lastAccessToken());
    assertThat(refreshes(Realms.POSTING)).as("that of the dead, and one").hasSize(2);
    Browser elsewhere = new Browser(nodes.other().url());
    remembering.cookies().all().forEach(elsewhere.cookies()::put);
    assertThat(Inside.name(elsewhere)).as("its remembered login").isEqualTo(person.name());
  }

  private static String strangerForAMoment(Realm realm) {
    realm.script().tokens(tokens -> tokens.put("expires_in", 30));
    return nodes.stranger(realm);
  }

  private static void onRefresh(Realm realm, Supplier<Reply> event) {
    realm.script().at("token", seen -> isRefresh(seen) ? event.get() : null);
  }

  /** The provider is silent, and while all wait for it one looks at nodes and database. */
  private Reply watch() {
    Instant end = Instant.now().plus(SILENCE);
    awaitAll(end);
    while (Instant.now().isBefore(end)) {
      looks.incrementAndGet();
      oldTransactions.addAndGet(nodes.oldTransactions());
      answering.addAndGet((int) nodes.answering());
    }
    return null;
  }

  /** Until every thread of every node waits. */
  private void awaitAll(Instant end) {
    do {
      waiting.set(nodes.underWay());
    } while (waiting.get() < 2 * THREADS && Instant.now().isBefore(end));
  }

  private static boolean isRefresh(Seen seen) {
    return "refresh_token".equals(seen.parameter("grant_type"));
  }

  private static List<Seen> refreshes(Realm realm) {
    return realm.seen("token").stream().filter(TwoNodesIT::isRefresh).toList();
  }
}
