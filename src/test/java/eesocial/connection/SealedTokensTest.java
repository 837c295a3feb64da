package eesocial.connection;

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

  private static final Set<String> MORE = Set.of("email", "repo");
  private static final Set<String> LESS = Set.of("email");
  private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

  private final Encryption encryption =
      new Encryption(
          new Settings(
              TestConfig.development(
                  "social.secret-keys", "k1:AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=")));

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
    assertThat(later.hasRefreshTokenOf(earlier)).isTrue();
    assertThat(later.hasAccessTokenOf(earlier)).isFalse();
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
    return SealedTokens.of(tokens, encryption, "owner");
  }
}
