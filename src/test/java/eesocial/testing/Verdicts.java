package eesocial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.recorded.RecordedProviders;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The three ways a callback may end (security-cases.md): all parts of a verdict are asserted every
 * time. Begin to watch before the deed.
 */
public final class Verdicts {

  private final Browser browser;
  private final JsonObject caller;
  private final Inside before;
  private final Map<String, String> flows;
  private final long tokenRequests;
  private final Set<String> tokens;

  private Verdicts(Browser browser) {
    this.browser = browser;
    this.caller = Inside.caller(browser);
    this.flows = browser.cookies().all("social-flow-");
    this.tokenRequests = tokenRequests();
    this.tokens = tokens();
    Inside.forget();
    this.before = Inside.now();
  }

  /** Looks closely from now on. */
  public static Verdicts watch(Browser browser) {
    return new Verdicts(browser);
  }

  /** The same, with another flow pending in this browser that nothing may disturb. */
  public static Verdicts watchWithBystander(Browser browser) {
    Trips.start(browser, "login", Realms.PLAIN, Parameters.none());
    return new Verdicts(browser);
  }

  /** R0: refused before any call to a provider. */
  public void refused(Callback callback, Answer answer, String... reasons) {
    refused(callback, answer, Set.of(reasons));
    assertThat(tokenRequests()).as("token requests").isEqualTo(tokenRequests);
  }

  /**
   * R1: refused after the token call, and the tokens are dropped: given back where the provider
   * takes them, unless it is merely in trouble or has a connection of the same account here, whose
   * grant it might end.
   */
  public void refusedAfterTokens(Callback callback, Answer answer, String... reasons) {
    refused(callback, answer, Set.of(reasons));
    assertThat(tokenRequests()).as("token requests").isEqualTo(tokenRequests + 1);
    Set<String> dropped = new TreeSet<>(tokens());
    dropped.removeAll(tokens);
    if (!"provider-unavailable".equals(answer.reason())) {
      Inside.when(look -> givenBack().containsAll(dropped));
    }
  }

  /** Every token of the providers that take them back. */
  private static Set<String> tokens() {
    return Realms.all().stream()
        .filter(Realm::takesTokensBack)
        .flatMap(realm -> realm.secrets("at-", "rt-").stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> givenBack() {
    return Realms.all().stream()
        .flatMap(realm -> realm.seen("revoke").stream())
        .map(seen -> seen.parameter("token"))
        .collect(Collectors.toSet());
  }

  /** OK: exactly one session, one row, one event after commit, and on to a page of the site. */
  public void accepted(Answer answer, String next, Realm realm, Person person) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(Site.at(next));
    assertThat(answer.body()).isEmpty();
    Inside after = Inside.now();
    String session = Inside.caller(browser).getString("session");
    Set<String> begun = new TreeSet<>(after.sessions());
    begun.removeAll(before.sessions());
    assertThat(begun).as("new sessions").containsExactly(session);
    assertThat(session).isNotEqualTo(caller.getString("session"));
    assertThat(after.rows("social_connection", "provider_user_id=" + person.sub() + " "))
        .filteredOn(row -> row.contains(" provider=" + realm.id() + " "))
        .hasSize(1);
    assertThat(after.events()).filteredOn(e -> e.startsWith("committed LoginCompleted")).hasSize(1);
    assertThat(after.events()).noneMatch(e -> e.contains("Failed"));
    assertNothingLeaks(null, answer, after);
  }

  private void refused(Callback callback, Answer answer, Set<String> reasons) {
    assertNamesTheReason(answer, reasons);
    Inside after = Inside.now();
    assertThat(Inside.caller(browser)).as("caller and session").isEqualTo(caller);
    Instant now = Instant.now();
    assertThat(after.lasting(now)).as("tables").isEqualTo(before.lasting(now));
    assertThat(after.sessions()).as("sessions").isEqualTo(before.sessions());
    assertThat(after.events()).as("events").hasSize(1);
    assertThat(after.events().get(0)).matches("(Login|Connection)Failed .*");
    assertThat(reasons).anyMatch(after.events().get(0)::contains);
    assertOtherFlowsUndisturbed(callback);
    assertNothingLeaks(callback, answer, after);
  }

  private static void assertNamesTheReason(Answer answer, Set<String> reasons) {
    if (answer.status() == 303) {
      assertThat(answer.location())
          .matches(
              "\\Q" + Site.at("/") + "\\E(login|profile|confirm|link)\\.xhtml\\?error=[a-z-]+");
      assertThat(answer.body()).isEmpty();
      assertThat(answer.reason()).as(answer.toString()).isIn(reasons);
    } else {
      assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
      assertThat(answer.reason())
          .isIn(Stream.concat(reasons.stream(), Stream.of((String) null)).toList());
    }
    assertThat(answer.cacheControl()).containsExactly("no-store");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  private void assertOtherFlowsUndisturbed(Callback callback) {
    String own = callback == null || callback.state() == null ? "" : callback.state();
    Map<String, String> now = browser.cookies().all("social-flow-");
    flows.forEach(
        (name, value) -> {
          if (!own.startsWith(name.substring("social-flow-".length()))) {
            assertThat(now).containsEntry(name, value);
          }
        });
  }

  /** No state, code, nonce, verifier or token in any log, body or Location. */
  private static void assertNothingLeaks(Callback callback, Answer answer, Inside after) {
    Stream<String> ofCallback =
        callback == null ? Stream.of() : Stream.of("state", "code").map(callback.parameters()::get);
    List<String> secrets =
        Stream.concat(ofCallback, Realms.everySecret().stream())
            .filter(secret -> secret != null && secret.length() >= 8)
            .toList();
    String told = answer.location() + answer.body() + after.events() + after.log();
    assertThat(secrets).as("leaked").noneMatch(told::contains);
  }

  private static long tokenRequests() {
    return Realms.all().stream().mapToLong(realm -> realm.seen("token").size()).sum()
        + RecordedProviders.all().stream().mapToLong(provider -> provider.count("token")).sum();
  }
}
