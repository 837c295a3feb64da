package eesocial.welcome;

import eesocial.connection.Connection;
import eesocial.oauth.Identity;

/** Who has come by a provider account. */
public sealed interface Arrival {

  /**
   * Somebody who may be logged in now.
   *
   * @param connection theirs, stored
   */
  record Known(Connection connection) implements Arrival {}

  /**
   * Somebody with more to do.
   *
   * @param identity whom the provider vouches for
   * @param caller the account they have to prove to own; null for one who signs up
   */
  record Stranger(Identity identity, String caller) implements Arrival {}
}
