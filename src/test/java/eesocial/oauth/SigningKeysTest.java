package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import eesocial.testing.IdToken;
import eesocial.testing.Together;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A54: an issuer's keys come and go, and the issuer with them
 * (oidcc-client-test-signing-key-rotation,
 * oidcc-client-test-signing-key-rotation-just-before-signing; Keycloak's
 * KcOIDCBrokerWithSignatureTest). The site does it with them in {@code SigningKeyRotationIT}.
 */
class SigningKeysTest {

  private static final Duration AGE = Duration.ofMinutes(10);
  private static final RSAKey OLD = IdToken.rsa("old");
  private static final RSAKey NEW = IdToken.rsa("new");

  private final Watch watch = new Watch();
  private final Issuer issuer = new Issuer();
  private final SigningKeys keys = new SigningKeys(issuer, AGE, watch);

  @Test
  void areAskedForOnce() throws KeySourceException {
    assertThat(wanted("old")).hasSize(1);
    watch.advance(AGE.minusMillis(1));
    assertThat(wanted("old")).hasSize(1);
    assertThat(issuer.asked).hasValue(1);
  }

  @Test
  void newOneIsAskedForAtOnce() throws KeySourceException {
    wanted("old");
    issuer.publishes(OLD, NEW);
    assertThat(wanted("new")).hasSize(1);
    assertThat(issuer.asked).hasValue(2);
  }

  @Test
  void ofManyWhoBringANewOneOneAsks() throws KeySourceException {
    wanted("old");
    issuer.publishes(OLD, NEW);
    assertThat(Together.run(20, () -> wanted("new"))).allMatch(found -> found.size() == 1);
    assertThat(issuer.asked).hasValue(2);
  }

  @Test
  void unknownOneIsAskedForEveryTenSecondsAtMost() throws KeySourceException {
    assertThat(SigningKeys.BETWEEN_REFETCHES).hasSeconds(10);
    wanted("old");
    for (int i = 0; i < 50; i++) {
      assertThat(wanted("unknown" + i)).isEmpty();
    }
    assertThat(issuer.asked).hasValue(2);
    watch.advance(Duration.ofMillis(9_999));
    assertThat(wanted("unknown")).isEmpty();
    assertThat(issuer.asked).hasValue(2);
    watch.advance(Duration.ofMillis(1));
    issuer.publishes(NEW);
    assertThat(wanted("new")).hasSize(1);
    assertThat(issuer.asked).hasValue(3);
  }

  @Test
  void withdrawnOneCountsUntilTheAgeIsOver() throws KeySourceException {
    wanted("old");
    issuer.publishes(NEW);
    watch.advance(AGE.minusMillis(1));
    assertThat(wanted("old")).hasSize(1);
    watch.advance(Duration.ofMillis(2));
    assertThat(wanted("old")).isEmpty();
  }

  @Test
  void withdrawnOneIsForgottenWithTheNextQuestion() throws KeySourceException {
    wanted("old");
    issuer.publishes(NEW);
    wanted("new");
    assertThat(wanted("old")).isEmpty();
  }

  @Test
  void outOfReachTheyCountUntilTheAgeIsOver() throws KeySourceException {
    wanted("old");
    issuer.down = true;
    watch.advance(AGE.minusMillis(1));
    assertThat(wanted("old")).hasSize(1);
    watch.advance(Duration.ofMillis(2));
    assertThatThrownBy(() -> wanted("old")).isInstanceOf(KeySourceException.class);
    issuer.down = false;
    assertThat(wanted("old")).hasSize(1);
  }

  @Test
  void troubleWithANewOneLeavesTheOldOnesAlone() throws KeySourceException {
    wanted("old");
    issuer.down = true;
    assertThatThrownBy(() -> wanted("new")).isInstanceOf(KeySourceException.class);
    assertThat(wanted("old")).hasSize(1);
    assertThat(wanted("new")).as("within ten seconds nobody asks again").isEmpty();
    assertThat(issuer.asked).hasValue(2);
  }

  private List<JWK> wanted(String name) throws KeySourceException {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build();
    return keys.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), null);
  }

  /** An issuer beyond no network. */
  private static final class Issuer implements JWKSetSource<SecurityContext> {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile JWKSet published = new JWKSet(OLD);
    private volatile boolean down;

    void publishes(JWK... keys) {
      published = new JWKSet(List.of(keys));
    }

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
        throws KeySourceException {
      asked.incrementAndGet();
      if (down) {
        throw new JWKSetRetrievalException("down", new IOException("down"));
      }
      return new JWKSet(published.getKeys());
    }

    @Override
    public void close() {}
  }

  /** A clock that goes when it is told to. */
  private static final class Watch extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
