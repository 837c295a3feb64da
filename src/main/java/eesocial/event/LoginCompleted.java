package eesocial.event;

import eesocial.connection.Connection;

/**
 * A caller logged in through a provider.
 *
 * @param caller the caller's name
 * @param provider the provider's id
 * @param connection the connection that identified the caller
 */
public record LoginCompleted(String caller, String provider, Connection connection) {}
