package eesocial.definition;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.provider.Prompt;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.Inside;
import eesocial.testing.Seen;
import eesocial.testing.Site;
import eesocial.testing.Trips;
import eesocial.testing.Verdicts;
import eesocial.testing.recorded.DefinitionFile;
import eesocial.testing.recorded.Endpoint;
import eesocial.testing.recorded.Expected;
import eesocial.testing.recorded.RecordedProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/** What happens to one account at one provider, from the first connection to the last login. */
final class Play {

  private final RecordedProvider provider;
  private final Member member;

  Play(RecordedProvider provider, Browser browser) {
    this.provider = provider;
    this.member = new Member(browser, provider);
  }

  void connecting() {
    Answer answer = member.connect();
    assertThat(answer.location()).as(answer.toString()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(member.status()).isEqualTo("active");
  }

  /** The provider has compared the verifier with the challenge. */
  void pkce() {
    Seen request = provider.next("token");
    assertThat(provider.endpoint("token").read(request)).containsKey("code_verifier");
  }

  void profile() {
    Expected expected = provider.expected();
    assertThat(Expected.shown(member.connection())).isEqualTo(expected.connection());
    assertThat(Inside.now().rows("social_connection", " provider=" + provider.id() + " "))
        .singleElement()
        .asString()
        .containsIgnoringCase(" email_verified=" + expected.emailVerified());
  }

  void api() {
    assertThat(member.call()).isEqualTo("answered by " + provider.id());
    assertThat(provider.seen("api")).hasSize(1);
    assertThat(provider.seen("refresh")).isEmpty();
  }

  /** The provider ends every token it renews, so that only the newest ones work. */
  void renewals() {
    provider.shortLived(true);
    member.connect();
    for (int renewal = 1; renewal <= 2; renewal++) {
      endTokens();
      assertThat(member.call()).as("call %s", renewal).isEqualTo("answered by " + provider.id());
      assertThat(provider.seen("refresh")).as("renewal %s", renewal).hasSize(1);
    }
  }

  void deadRefreshToken() {
    provider.refuse("refresh");
    endTokens();
    member.call();
    provider.refuse("");
    provider.shortLived(false);
    assertThat(provider.seen("refresh")).hasSize(1);
    assertThat(member.status()).isEqualTo("reconnect-required");
  }

  /** Who does not say when tokens end ends them without a word. */
  private void endTokens() {
    if (Boolean.FALSE.equals(provider.expected().connection().get("expiresAt"))) {
      provider.endTokens();
    }
  }

  /** Also repairs what came before. */
  void login() {
    Browser browser = new Browser();
    Answer answer = Roundtrip.make(browser, "login", provider);
    assertThat(answer.location()).as(answer.toString()).isEqualTo(Site.at("/profile.xhtml"));
    assertThat(Inside.name(browser)).isEqualTo(member.name());
    assertThat(member.status()).isEqualTo("active");
    assertThat(Expected.shown(member.connection())).isEqualTo(provider.expected().connection());
  }

  void accountChooser() {
    prompted("select-account", Prompt.SELECT_ACCOUNT);
  }

  void newLogin() {
    prompted("login", Prompt.LOGIN);
  }

  /** The request carries what makes the provider ask, and nothing else; its answer is believed. */
  private void prompted(String name, Prompt prompt) {
    Browser browser = new Browser();
    String button = "/test/departures/" + prompt + "/" + provider.id();
    Callback callback = Roundtrip.beginAt(browser, button, provider);
    Endpoint endpoint = provider.endpoint("authorization");
    Map<String, String> sent = endpoint.read(last(provider.seen("authorization")));
    Map<String, String> asked = provider.prompt(name);
    assertThat(sent).containsAllEntriesOf(asked);
    assertThat(asked.keySet()).containsAll(beyond(endpoint, sent));
    assertThat(Trips.bring(browser, callback).location()).isEqualTo(Site.at("/profile.xhtml"));
  }

  private static Seen last(List<Seen> requests) {
    return requests.get(requests.size() - 1);
  }

  /** What no usual request carries. */
  private static Set<String> beyond(Endpoint endpoint, Map<String, String> sent) {
    Set<String> names = new TreeSet<>(sent.keySet());
    names.removeAll(endpoint.parameters().keySet());
    names.removeAll(endpoint.optional());
    return names;
  }

  void secrecy() {
    Inside inside = Inside.now();
    String told = "" + inside.log() + inside.events();
    assertThat(provider.secrets()).isNotEmpty().noneMatch(told::contains);
  }

  void typicalError() {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Roundtrip.begin(browser, "login", provider);
    provider.refuse("token");
    Answer answer = Trips.bring(browser, callback);
    provider.refuse("");
    String reason = provider.expected().reason();
    verdicts.refusedAfterTokens(callback, answer, reason);
    String message = ResourceBundle.getBundle("eesocial.messages", Locale.ROOT).getString(reason);
    String name = DefinitionFile.of(provider.id()).get("name");
    assertThat(browser.follow(answer).body()).contains(MessageFormat.format(message, name));
  }

  void disconnecting() {
    Answer answer = member.disconnect();
    assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    assertThat(member.connections()).isEmpty();
  }

  void revocation() {
    for (int request = 1; request <= provider.revocations(); request++) {
      assertThat(provider.next("revocation")).as("revocation %s", request).isNotNull();
    }
    assertThat(provider.honoursLastToken()).as("is still good").isFalse();
  }

  void stranger() {
    Browser browser = new Browser();
    Verdicts verdicts = Verdicts.watch(browser);
    Callback callback = Roundtrip.begin(browser, "login", provider);
    verdicts.refusedAfterTokens(callback, Trips.bring(browser, callback), "not-associated");
  }
}
