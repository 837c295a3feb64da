package eesocial.testing.recorded;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens of a provider: which are good, and which access token a refresh token renews. */
final class IssuedTokens {

  private final AtomicInteger counter = new AtomicInteger();
  private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
  private final Set<String> over = ConcurrentHashMap.newKeySet();
  private final Map<String, String> accessTokenOf = new ConcurrentHashMap<>();
  private volatile String last = "";
  private final Queue<String> all = new ConcurrentLinkedQueue<>();

  /** A text that nobody has seen yet, in the provider's own style. */
  String fresh(String recorded) {
    String fresh = recorded + "." + counter.incrementAndGet();
    all.add(fresh);
    return fresh;
  }

  /** Issues an access token, and with it a refresh token if there is one. */
  void issue(String accessToken, String refreshToken) {
    accessTokens.add(accessToken);
    last = accessToken;
    if (refreshToken != null) {
      accessTokenOf.put(refreshToken, accessToken);
    }
  }

  /** Ends a refresh token, and with it the access token it was issued with. */
  void end(String refreshToken) {
    accessTokens.remove(accessTokenOf.remove(refreshToken));
  }

  /** Takes back a token, and with it the other one. */
  void revoke(String token) {
    if (isRefreshToken(token)) {
      end(token);
    }
    accessTokens.remove(token);
    accessTokenOf.values().remove(token);
  }

  /** Whether it was ever given away; RFC 7009, section 2.2: those that ended are taken, too. */
  boolean isKnown(String token) {
    return all.contains(token);
  }

  /** Ends all access tokens without a word; who uses one is told then. */
  void endAll() {
    over.addAll(accessTokens);
  }

  /** Whether a token was ended without a word. */
  boolean isOver(String token) {
    return over.contains(token);
  }

  /** Whether the access token issued last is still good. */
  boolean honoursLast() {
    return accessTokens.contains(last);
  }

  boolean isAccessToken(String token) {
    return accessTokens.contains(token);
  }

  boolean isRefreshToken(String token) {
    return accessTokenOf.containsKey(token);
  }

  Collection<String> accessTokens() {
    return accessTokens;
  }

  /** Every code and token there ever was. */
  Collection<String> all() {
    return all;
  }
}
