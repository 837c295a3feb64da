package eesocial.event;

import eesocial.failure.Reason;

/**
 * A provider account could not be connected.
 *
 * @param caller the caller's name; null if nobody was logged in
 * @param provider the provider's id
 * @param reason why
 */
public record ConnectionFailed(String caller, String provider, Reason reason) {}
