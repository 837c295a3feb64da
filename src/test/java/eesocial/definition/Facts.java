package eesocial.definition;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Browser;
import eesocial.testing.recorded.RecordedProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The facts of one provider, in the order in which they can happen. */
final class Facts {

  private final RecordedProvider provider;
  private final ProvidersPage page;
  private final Play play;
  private final List<DynamicTest> all = new ArrayList<>();

  Facts(RecordedProvider provider, Browser member, ProvidersPage page) {
    this.provider = provider;
    this.page = page;
    this.play = new Play(provider, member);
  }

  Stream<DynamicTest> all() {
    boolean pkce = provider.expected().pkce();
    boolean refresh = provider.has("refresh");
    add(true, "connect", "a member connects an account", play::connecting);
    add(pkce, "pkce", "the code is bound to us", play::pkce);
    add(true, "profile", "the profile is mapped field by field", play::profile);
    add(provider.has("api"), "api", "the token is in its place in an API call", play::api);
    add(refresh, "refresh", "tokens are renewed, and renewed again", play::renewals);
    add(refresh, "refresh", "a dead refresh token asks for the user", play::deadRefreshToken);
    add(true, "login", "the member logs in with the account", play::login);
    add(true, column("select-account"), "which account is asked for", play::accountChooser);
    add(true, column("login"), "a new login is asked for", play::newLogin);
    add(true, "login", "no log tells a secret", play::secrecy);
    add(true, "login", "the typical error lets nobody in", play::typicalError);
    add(true, "connect", "the member disconnects the account", play::disconnecting);
    add(provider.has("revocation"), "revoke", "the tokens are given back", play::revocation);
    add(true, "login", "a stranger stays outside", play::stranger);
    return all.stream();
  }

  /** Who knows no such prompt has to be asked as usual. */
  private String column(String prompt) {
    return provider.prompt(prompt).isEmpty() ? "login" : "prompt " + prompt;
  }

  private void add(boolean possible, String column, String name, Runnable fact) {
    if (possible) {
      all.add(DynamicTest.dynamicTest(name, () -> prove(column, fact)));
    }
  }

  /** The provider has the last word. */
  private void prove(String column, Runnable fact) {
    try {
      fact.run();
      assertThat(provider.complaints()).isEmpty();
      page.proven(provider.id(), column);
    } catch (AssertionError | RuntimeException e) {
      page.failed(provider.id(), column);
      throw new AssertionError(provider.complaints() + " " + e.getMessage(), e);
    }
  }
}
