package eesocial.token;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.config.Settings;
import eesocial.oauth.TokenResponse;
import eesocial.secret.Encryption;
import eesocial.testing.TestConfig;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedTokensTest {

  private static final String KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
  private static final String NEW_KEY = "ISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0A=";
  private static final Set<String> MORE = Set.of("email", "repo");
  private static final Set<String> LESS = Set.of("email");
  private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

  private final Sealing sealing = sealing("k1:" + KEY);

  @Test
  void moreScopesCanDoMore() {
    assertThat(tokens(MORE, null, null).canDoMoreThan(LESS)).isTrue();
    assertThat(tokens(LESS, null, null).canDoMoreThan(MORE)).isFalse();
    assertThat(tokens(MORE, null, null).canDoMoreThan(MORE)).isFalse();
  }

  @Test
  void whatHasEndedForGoodCanDoNothing() {
    assertThat(tokens(MORE, null, now.minusSeconds(1)).canDoMoreThan(LESS)).isFalse();
    assertThat(tokens(MORE, "rt", now.minusSeconds(1)).canDoMoreThan(LESS)).isTrue();
    assertThat(tokens(MORE, null, now.plusSeconds(50)).canDoMoreThan(LESS)).isTrue();
  }

  /** Whoever could not read their row any more could not log in either. */
  @Test
  void scopesThatAreStoredTwiceAreReadOnce() {
    assertThat(tokens(Set.of("a b", "b"), null, null).scopes()).containsExactlyInAnyOrder("a", "b");
    assertThat(tokens(Set.of(" a ", "b "), null, null).scopes())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void onlyWhatCanBeRenewedIsRenewedBeforeItEnds() {
    assertThat(tokens(LESS, "rt", now.plusSeconds(50)).wantRefresh()).isTrue();
    assertThat(tokens(LESS, "rt", now.plusSeconds(90)).wantRefresh()).isFalse();
    assertThat(tokens(LESS, "rt", null).wantRefresh()).isFalse();
    assertThat(tokens(LESS, null, now).wantRefresh()).isFalse();
  }

  @Test
  void keptRefreshTokenIsTheSame() {
    SealedTokens earlier = tokens(LESS, "rt", null);
    SealedTokens later = tokens(LESS, null, null).keepRefreshTokenOf(earlier);
    assertThat(later.hasRefreshTokenOf(earlier, sealing)).isTrue();
    assertThat(later.hasAccessTokenOf(earlier, sealing)).isFalse();
  }

  @Test
  void refreshTokenKeepsItsKey() {
    SealedTokens earlier = tokens(LESS, "rt", null);
    TokenResponse fresh = tokens(LESS, null, null).open(sealing);
    SealedTokens later = SealedTokens.of(fresh, rotated()).keepRefreshTokenOf(earlier);
    assertThat(later.keyId()).isEqualTo("k1");
    assertThat(later.open(rotated()).refreshToken()).isEqualTo("rt");
  }

  @Test
  void underAnotherKeyTheTokensAreTheSame() {
    SealedTokens earlier = tokens(LESS, "rt", now);
    SealedTokens later = SealedTokens.of(earlier.open(rotated()), rotated());
    assertThat(later.keyId()).isEqualTo("k2");
    assertThat(later.hasAccessTokenOf(earlier, rotated())).isTrue();
    assertThat(later.hasRefreshTokenOf(earlier, rotated())).isTrue();
    assertThat(later.hasRefreshTokenOf(tokens(LESS, "other", now), rotated())).isFalse();
    assertThat(later.hasRefreshTokenOf(tokens(LESS, null, now), rotated())).isFalse();
  }

  @Test
  void underOneKeyTheSameTokenIssuedAgainIsAnother() {
    SealedTokens earlier = tokens(LESS, "rt", null);
    assertThat(tokens(LESS, "rt", null).hasAccessTokenOf(earlier, sealing)).isFalse();
  }

  @Test
  void withoutTheirKeyTheyAreNotReadable() {
    SealedTokens tokens = tokens(LESS, "rt", null);
    assertThat(tokens.isOpenTo(rotated())).isTrue();
    assertThat(tokens.isOpenTo(sealing("k2:" + NEW_KEY))).isFalse();
    assertThat(tokens.isOpenTo(new Sealing(sealing.encryption(), "somebody else"))).isFalse();
  }

  private static Sealing rotated() {
    return sealing("k2:" + NEW_KEY + ",k1:" + KEY);
  }

  private static Sealing sealing(String keys) {
    Settings settings = new Settings(TestConfig.development("social.secret-keys", keys));
    return new Sealing(new Encryption(settings), "owner");
  }

  private SealedTokens tokens(Set<String> scopes, String refreshToken, OffsetDateTime end) {
    TokenResponse tokens =
        new TokenResponse(
            "at",
            null,
            "Bearer",
            refreshToken,
            end,
            scopes,
            null,
            Map.of(),
            JsonValue.EMPTY_JSON_OBJECT);
    return SealedTokens.of(tokens, sealing);
  }
}
