package eesocial.oauth;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keys an issuer signs with (OpenID Connect Core 1.0, section 10.1.1), cached by Nimbus. Once
 * they have been kept for their time nobody believes them any longer, whether the issuer answers or
 * not. A key that is not among them has the issuer asked once more, but not all the time.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

  /** The least time from one question because of an unknown key to the next. */
  static final Duration BETWEEN_REFETCHES = Duration.ofSeconds(10);

  /** While somebody else asks; whoever asks has the limits of a call. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final JWKSetSource<SecurityContext> published;
  private final Clock clock;
  private final Lock asking = new ReentrantLock();
  private Instant nextRefetch = Instant.MIN;

  /**
   * The keys of an issuer.
   *
   * @param issuer asks it, every time
   * @param kept how long an answer counts
   */
  SigningKeys(JWKSetSource<SecurityContext> issuer, Duration kept, Clock clock) {
    this.published = new CachingJWKSetSource<>(issuer, kept.toMillis(), PATIENCE.toMillis(), null);
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
    JWKSet known = keys(JWKSetCacheRefreshEvaluator.noRefresh(), context);
    List<JWK> matching = selector.select(known);
    return matching.isEmpty() ? selector.select(newer(known, context)) : matching;
  }

  /** One asks, the others wait for what it gets. */
  private JWKSet newer(JWKSet known, SecurityContext context) throws KeySourceException {
    if (!isOurTurn()) {
      return known;
    }
    try {
      JWKSet now = keys(JWKSetCacheRefreshEvaluator.noRefresh(), context);
      if (!now.equals(known) || clock.instant().isBefore(nextRefetch)) {
        return now;
      }
      nextRefetch = clock.instant().plus(BETWEEN_REFETCHES);
      return keys(JWKSetCacheRefreshEvaluator.forceRefresh(), context);
    } finally {
      asking.unlock();
    }
  }

  private boolean isOurTurn() {
    try {
      return asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private JWKSet keys(JWKSetCacheRefreshEvaluator evaluator, SecurityContext context)
      throws KeySourceException {
    return published.getJWKSet(evaluator, clock.millis(), context);
  }
}
