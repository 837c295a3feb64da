package eesocial.event;

import eesocial.connection.Connection;

/**
 * A caller connected a provider account.
 *
 * @param caller the caller's name
 * @param connection the new connection
 */
public record ConnectionCreated(String caller, Connection connection) {}
