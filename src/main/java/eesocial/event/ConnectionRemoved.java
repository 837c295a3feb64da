package eesocial.event;

/**
 * A caller gave up a connection.
 *
 * @param caller the caller's name
 * @param provider the provider's id
 * @param providerUserId the provider's id of the user
 */
public record ConnectionRemoved(String caller, String provider, String providerUserId) {}
