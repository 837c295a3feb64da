package eesocial.event;

import eesocial.connection.Connection;

/**
 * A provider account was connected: by a caller who is logged in, or by the first login with it.
 *
 * @param caller the caller's name
 * @param connection the new connection
 */
public record ConnectionCreated(String caller, Connection connection) {}
