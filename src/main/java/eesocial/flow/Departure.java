package eesocial.flow;

import eesocial.connection.Connection;
import eesocial.provider.Prompt;
import eesocial.provider.Provider;
import java.util.Set;

/**
 * What the browser is sent to a provider for.
 *
 * @param purpose what the flow is for
 * @param provider where it goes
 * @param caller whom the flow is about; null for a login, which can be anybody's
 * @param expectedUserId the provider account to come back with; null if any will do
 * @param extraScopes what to ask for beside the provider's usual scopes
 * @param prompt what the provider shall ask the user
 * @param next where to go afterwards, a local path
 */
public record Departure(
    Purpose purpose,
    Provider provider,
    String caller,
    String expectedUserId,
    Set<String> extraScopes,
    Prompt prompt,
    String next) {

  /** To log somebody in. */
  public static Departure toLogIn(Provider provider, String next) {
    return new Departure(Purpose.LOGIN, provider, null, null, Set.of(), Prompt.NONE, next);
  }

  /** To connect an account to a caller. */
  public static Departure toConnect(
      Provider provider, String caller, Set<String> extraScopes, Prompt prompt, String next) {
    return new Departure(Purpose.CONNECT, provider, caller, null, extraScopes, prompt, next);
  }

  /** To renew a connection. */
  public static Departure toReconnect(
      Provider provider, Connection connection, Set<String> extraScopes, String next) {
    return new Departure(
        Purpose.RECONNECT,
        provider,
        connection.caller(),
        connection.providerUserId(),
        extraScopes,
        Prompt.NONE,
        next);
  }

  /** To have somebody prove that they are the caller, by any of the caller's connections. */
  public static Departure toProve(Provider provider, String caller, String next) {
    return new Departure(Purpose.PROOF, provider, caller, null, Set.of(), Prompt.LOGIN, next);
  }
}
