package eesocial.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A connection that is about to be removed, its owner, and the provider that gets the token back;
 * the owner can log in elsewhere.
 */
public final class Removal {

  /** Takes back one token by one request. */
  public static final Realm REALM = Realms.REVOKING_BY_CALL;

  private final Person person = Person.stranger();
  private final Browser browser = Trips.loggedIn(Realms.PLAIN, person);
  private String token;

  /** Of somebody new. */
  public Removal() {
    connect();
  }

  /** The owner. */
  public Person person() {
    return person;
  }

  /** The owner's browser. */
  public Browser browser() {
    return browser;
  }

  /** Connects the account, perhaps again. */
  public void connect() {
    Trips.connect(browser, REALM, person);
    token = REALM.lastAccessToken();
  }

  /** Removes all connections to the provider. */
  public Answer remove() {
    return browser.on("/social/connect/" + REALM.id()).delete();
  }

  /** Removes them, and the first try to give the tokens back fails. */
  public void removeInVain() {
    AtomicInteger asked = trouble(() -> Reply.error(503, "temporarily_unavailable"));
    remove();
    Inside.when(inside -> asked.get() == 1);
  }

  /** Counts what it answers, so that one knows when the provider may be honest again. */
  public static AtomicInteger trouble(Supplier<Reply> reply) {
    AtomicInteger asked = new AtomicInteger();
    Function<Seen, Reply> answer =
        seen -> {
          asked.incrementAndGet();
          return reply.get();
        };
    REALM.script().at("revoke", answer);
    return asked;
  }

  /** The rows that wait. */
  public List<String> pending(Inside inside) {
    return inside.rows("pending_revocation", "provider_user_id=" + person.sub() + " ");
  }

  /** Waits until nothing waits. */
  public Inside settled() {
    return Inside.when(inside -> pending(inside).isEmpty());
  }

  /** The same while the time of the next try comes again and again. */
  public Inside settledInTime() {
    return Inside.when(inside -> pending(inside).isEmpty() || retry());
  }

  /** As if the time of the next try had come; false, for one must look again. */
  public static boolean retry() {
    inside("due");
    sweep();
    return false;
  }

  /** What the timer does, but to the end. */
  public static Answer sweep() {
    return inside("run");
  }

  /** As if the time of the next try had come, or of the last one. */
  public static Answer inside(String what) {
    return new Browser().on("/test/inside/revocations/" + what).post();
  }

  /** The requests that brought the token back. */
  public List<Seen> seen() {
    return REALM.seen("revoke").stream()
        .filter(seen -> seen.header("Authorization").equals("Bearer " + token))
        .toList();
  }

  /** What one test leaves behind must not be seen by the next. */
  public static void settleAll() {
    REALM.script();
    Realms.REVOKING.script();
    Inside.when(inside -> inside.rows().get("pending_revocation").isEmpty() || retry());
  }
}
