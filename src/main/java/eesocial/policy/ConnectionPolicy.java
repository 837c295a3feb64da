package eesocial.policy;

import eesocial.connection.Connection;
import eesocial.failure.VetoException;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import java.util.Optional;

/**
 * Decides what a provider account is good for. An application may have any number, each a CDI bean:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class StaffOnly implements ConnectionPolicy {
 *
 *   @Override
 *   public Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
 *     return userInfo.emailVerified() && userInfo.email().endsWith("@example.com")
 *         ? Optional.empty()                        // as social.unknown-login says
 *         : Optional.of(new Welcome.Refusal());
 *   }
 * }
 * }</pre>
 *
 * <p>The application's policies are asked first, then those that {@code social.unknown-login}
 * names; the first with an answer decides. Any of them may end a login or a connection by a {@link
 * VetoException}: nothing is stored, and the user is told. All methods are called inside the
 * transaction that stores the outcome, which may be tried twice.
 */
public interface ConnectionPolicy {

  /**
   * A provider vouches for somebody whose account there is connected to nobody here.
   *
   * @param userInfo what the provider says; its e-mail address may be unverified
   * @return empty to leave it to the next policy
   * @throws VetoException to end the login, with a sentence of its own for the user
   */
  default Optional<Welcome> welcome(Provider provider, UserInfo userInfo) {
    return Optional.empty();
  }

  /**
   * The owner of a connection is about to be logged in, be the connection a moment old.
   *
   * @throws VetoException if they shall not
   */
  default void login(Connection connection) {}

  /**
   * A provider account is about to be connected to a caller: to one who is logged in, who has just
   * signed up, or who has proven who they are.
   *
   * @throws VetoException if it shall not
   */
  default void connect(String caller, Provider provider, UserInfo userInfo) {}
}
