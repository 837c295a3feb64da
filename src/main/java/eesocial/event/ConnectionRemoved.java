package eesocial.event;

/**
 * A connection was removed: by the caller, with the account, or because somebody else may have made
 * it.
 *
 * @param caller the caller's name
 * @param provider the provider's id
 * @param providerUserId the provider's id of the user
 */
public record ConnectionRemoved(String caller, String provider, String providerUserId) {}
