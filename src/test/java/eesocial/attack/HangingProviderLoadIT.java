package eesocial.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Figures;
import eesocial.testing.Guarded;
import eesocial.testing.Load;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Together;
import eesocial.testing.Trips;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * D118 for minutes: fifty people a second come back from a provider that hangs. Logins by another
 * provider and by passwords take no more than twice as long as they do while it answers.
 */
@Tag("reliability")
class HangingProviderLoadIT {

  private static final String SITE = Guarded.site().url();
  private static final int SECONDS = 60 * Integer.getInteger("reliability.minutes", 3);
  private static final int WARM_UP = 30;

  /** Whatever else the machine does. */
  private static final long NOISE = 10_000_000;

  private final Person member = Person.stranger();
  private final Person owner = Person.stranger();

  /** How long each way to log in took. */
  private record Times(Load.Result first, Load.Result other, Load.Result password) {}

  @AfterEach
  void honest() {
    Realms.all().forEach(Realm::reset);
  }

  @Test
  void leavesTheOthersTheirPace() {
    register();
    run(WARM_UP);
    Times before = run(SECONDS);
    Realms.HANGING.script().at("token", Reply.silence());
    Times hanging = run(SECONDS);
    new Figures(
            getClass(),
            "A provider that hangs under 50 logins a second (D118)",
            "First the provider answers, then it hangs, each for "
                + SECONDS
                + " seconds; beside its 50 logins a second, 5 by another provider and 2 by password."
                + " A login is the start, the provider's page and the callback; one Payara Micro.")
        .add("by the provider itself, answering", "", told(before.first()))
        .add("by the provider itself, hanging", "", told(hanging.first()))
        .add("by the other, before", "", told(before.other()))
        .add("by the other, while the first hangs", "p50 at most twice", told(hanging.other()))
        .add("by password, before", "", told(before.password()))
        .add("by password, while it hangs", "p50 at most twice", told(hanging.password()))
        .add(
            "calls the provider got in all, warm-up included",
            "",
            Realms.HANGING.seen("token").size())
        .write();
    assertPace(hanging.other(), before.other());
    assertPace(hanging.password(), before.password());
  }

  private static void assertPace(Load.Result hanging, Load.Result before) {
    assertThat(hanging.outcomes()).isEqualTo(before.outcomes()).hasSize(1);
    assertThat(hanging.percentile(50)).isLessThan(2 * before.percentile(50) + NOISE);
  }

  private static String told(Load.Result result) {
    return result.times() + " " + result.outcomes();
  }

  private Times run(int seconds) {
    List<Load.Result> results =
        Together.run(
            List.of(
                () -> new Load(50 * seconds, 400, 50).run(HangingProviderLoadIT::bringGarbage),
                () -> new Load(5 * seconds, 20, 5).run(i -> logInByTheOther()),
                () -> new Load(2 * seconds, 20, 2).run(i -> logInByPassword())));
    return new Times(results.get(0), results.get(1), results.get(2));
  }

  /** Everybody from an address of their own (RFC 2544). */
  private static String bringGarbage(int i) {
    Browser browser = new Browser(SITE);
    String started = start(browser, Realms.HANGING);
    String state = started.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    return reason(
        browser
            .on("/social/login/hanging?code=garbage&state=" + state)
            .header("X-Forwarded-For", "198.18." + i / 250 + "." + i % 250)
            .crossSite()
            .get());
  }

  private String logInByTheOther() {
    Browser browser = new Browser(SITE);
    String started = start(browser, Realms.PLAIN);
    return reason(browser.bring(Trips.approve(Realms.PLAIN, started, member)));
  }

  private String logInByPassword() {
    Browser browser = new Browser(SITE);
    Map<String, String> typed = Map.of("password", Trips.PASSWORD, "logIn", "x");
    return reason(submit(browser, "/login.xhtml", "login", typed));
  }

  private void register() {
    Map<String, String> typed = Map.of("password", Trips.PASSWORD, "create", "x");
    submit(new Browser(SITE), "/register.xhtml", "register", typed);
  }

  private Answer submit(Browser browser, String page, String form, Map<String, String> typed) {
    Parameters fields =
        browser.get(page).form(form).without("userName").and("userName", owner.name());
    for (var entry : typed.entrySet()) {
      fields = fields.without(entry.getKey()).and(entry.getKey(), entry.getValue());
    }
    return browser.on(page).bare().header("Origin", SITE).post(fields);
  }

  private static String start(Browser browser, Realm realm) {
    return browser
        .on("/social/login/" + realm.id())
        .bare()
        .header("Origin", SITE)
        .post()
        .location();
  }

  private static String reason(Answer answer) {
    return answer.status() + " " + (answer.reason() == null ? "" : answer.reason());
  }
}
