package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenResponseTest {

  @Test
  void everythingTheProviderIssuesIsKept() {
    TokenResponse tokens =
        parse(
            "{\"access_token\":\"at\",\"token_type\":\"bearer\",\"expires_in\":3600,"
                + "\"refresh_token\":\"rt\",\"scope\":\"a b\",\"id_token\":\"x.y.z\"}");
    assertThat(tokens.accessToken()).isEqualTo("at");
    assertThat(tokens.refreshToken()).isEqualTo("rt");
    assertThat(tokens.idToken()).isEqualTo("x.y.z");
    assertThat(tokens.scopes()).containsExactlyInAnyOrder("a", "b");
    assertThat(Duration.between(OffsetDateTime.now(ZoneOffset.UTC), tokens.expiresAt()).toMinutes())
        .isBetween(58L, 60L);
  }

  @Test
  void scopeOfTheRequestIsGrantedIfTheAnswerNamesNone() {
    assertThat(parse("{\"access_token\":\"at\",\"token_type\":\"Bearer\"}").scopes())
        .containsExactly("asked");
  }

  @Test
  void scopesMayBeAList() {
    assertThat(parse("{\"access_token\":\"at\",\"scope\":[\"a\",\"b\"]}").scopes())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void listOfTextsThatHoldMoreThanOneScopeIsAListOfScopes() {
    assertThat(parse("{\"access_token\":\"at\",\"scope\":[\"a b\",\"b\",\"\",1]}").scopes())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void expiryMayBeAText() {
    assertThat(parse("{\"access_token\":\"at\",\"expires_in\":\"3600\"}").expiresAt())
        .isBetween(
            OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(58),
            OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(61));
  }

  @Test
  void sameScopeTwiceIsOneScope() {
    assertThat(parse("{\"access_token\":\"at\",\"scope\":\"a a\"}").scopes()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":null}",
        "{\"access_token\":7}",
        "{\"access_token\":\"a b\"}",
        "{\"access_token\":\"a\\r\\nX: y\"}",
        "{\"access_token\":\"at\",\"token_type\":\"mac\"}"
      })
  void unusableTokenIsRefused(String json) {
    assertThatThrownBy(() -> parse(json)).isInstanceOf(SocialException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "\"soon\"", "null", "{}"})
  void unusableExpiryCountsAsNone(String expiresIn) {
    assertThat(parse("{\"access_token\":\"at\",\"expires_in\":" + expiresIn + "}").expiresAt())
        .isNull();
  }

  @Test
  void absurdExpiryIsCappedAtAYear() {
    assertThat(parse("{\"access_token\":\"at\",\"expires_in\":99999999999999999999}").expiresAt())
        .isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusDays(366));
  }

  @Test
  void tokensShowInNoText() {
    assertThat(parse("{\"access_token\":\"canary\",\"refresh_token\":\"canary\"}").toString())
        .doesNotContain("canary");
  }

  private static TokenResponse parse(String json) {
    return TokenResponse.of(JsonAnswer.object(json), Set.of("asked"), Map.of());
  }
}
