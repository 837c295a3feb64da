package eesocial.http;

import java.util.Set;

/**
 * Whom a call goes to.
 *
 * @param id the provider's
 * @param issuer the host of its issuer; null if it has none
 * @param hosts those the operator wrote down; any other has been named by the provider itself
 */
public record Peer(String id, String issuer, Set<String> hosts) {}
