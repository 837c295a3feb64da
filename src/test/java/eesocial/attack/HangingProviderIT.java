package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.AgainstTheSite;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Person;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * D118, F161: a provider hangs while many come back from it. It gets no more calls than it may
 * have, whoever has nothing to do with it notices nothing, nobody holds a connection to the
 * database (there are 16), and when it has recovered so have we.
 */
@AgainstTheSite
class HangingProviderIT {

  /** What {@code social.max-calls} allows. */
  private static final int PLACES = 32;

  private static final int CALLBACKS = 48;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void harmsNobodyElseAndIsLeftAloneUntilItRecovers() throws InterruptedException {
    Browser owner = Trips.registered(Person.stranger().name());
    CountDownLatch full = new CountDownLatch(PLACES);
    Realms.HANGING
        .script()
        .at(
            "token",
            seen -> {
              full.countDown();
              return Reply.silence();
            });
    Map<Browser, Callback> callbacks = new HashMap<>();
    for (int i = 0; i < CALLBACKS; i++) {
      Browser browser = new Browser();
      callbacks.put(browser, Trips.begin(browser, "login", Realms.HANGING, Person.stranger()));
    }
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    callbacks.forEach(
        (browser, back) ->
            answers.add(CompletableFuture.supplyAsync(() -> browser.bring(back), threads)));
    assertThat(full.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as(Realms.HANGING.seen("token").size() + " calls")
        .isTrue();

    Instant begun = Instant.now();
    Trips.loggedIn(Realms.PLAIN, Person.stranger());
    Trips.registered(Person.stranger().name());
    assertThat(owner.get("/social/connections").status()).isEqualTo(200);
    assertThat(answers).as("still hanging").anyMatch(answer -> !answer.isDone());
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));

    answers.forEach(answer -> assertThat(answer.join().reason()).isEqualTo("provider-unavailable"));
    assertThat(Realms.HANGING.seen("token")).hasSize(PLACES);
    leftAlone();
    recovers();
  }

  /** Nobody waits for it any more, and clients learn when to come again. */
  private static void leftAlone() {
    Browser browser = new Browser();
    Callback callback = Trips.begin(browser, "login", Realms.HANGING, Person.stranger());
    Answer answer = browser.on(callback.uri()).crossSite().json().get();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.reason()).isEqualTo("provider-unavailable");
    assertThat(answer.header("Retry-After")).matches("[1-5]");
    assertThat(Realms.HANGING.seen("token")).hasSize(PLACES);
    assertThat(Inside.name(browser)).isEqualTo("null");
  }

  private static void recovers() {
    Realms.HANGING.script();
    Instant end = Instant.now().plus(PATIENCE);
    Answer answer = Trips.logIn(new Browser(), Realms.HANGING, Person.stranger());
    while (!answer.location().endsWith("/profile.xhtml") && Instant.now().isBefore(end)) {
      answer = Trips.logIn(new Browser(), Realms.HANGING, Person.stranger());
    }
    assertThat(answer.location()).endsWith("/profile.xhtml");
  }
}
