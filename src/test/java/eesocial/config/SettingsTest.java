package eesocial.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.ConfigurationException;
import eesocial.testing.TestConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void missingAppUrlIsNamedWithItsRemedy() {
    assertThatThrownBy(() -> new Settings(TestConfig.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.app-url is missing")
        .hasMessageContaining("https://www.example.com/shop");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example.com",
        "ftp://localhost",
        "localhost:8080",
        "https://",
        "https://example.com/?a=b",
        "https://example.com/#a",
        "https://exa mple.com",
        "https://user@example.com",
        "http://my_host:8080",
        "http:/x"
      })
  void unusableAppUrlIsRefused(String appUrl) {
    assertThatThrownBy(() -> new Settings(TestConfig.of("social.app-url", appUrl)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.app-url")
        .hasMessageContaining(appUrl);
  }

  @Test
  void slashAtTheEndOfAppUrlMakesNoDifference() {
    Settings settings = new Settings(TestConfig.of("social.app-url", "https://example.com/shop/"));
    assertThat(settings.appUrl()).hasToString("https://example.com/shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "https://[::1]:8443/x"})
  void loopbackIsDevelopment(String appUrl) {
    assertThat(new Settings(TestConfig.of("social.app-url", appUrl)).development()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "https://localhost.example.com",
        "https://127.0.0.1.nip.io"
      })
  void everythingElseIsNot(String appUrl) {
    assertThat(new Settings(TestConfig.of("social.app-url", appUrl)).development()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"home", "//evil.example", "/\\evil.example", "https://evil.example"})
  void pageOutsideTheSiteIsRefused(String page) {
    assertThatThrownBy(() -> new Settings(TestConfig.development("social.post-login", page)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.post-login");
  }

  @ParameterizedTest
  @CsvSource({
    "social.application-path, social",
    "social.application-path, /social/",
    "social.application-path, //evil.example",
    "social.create-tables, nope",
    "social.cookie-name, a b",
    "social.failed-logins-per-minute, many",
    "social.failed-logins-per-minute, -1"
  })
  void unusableValueIsRefused(String key, String value) {
    assertThatThrownBy(() -> new Settings(TestConfig.development(key, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(key + " is \"" + value + "\". Write ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten minutes", "10", "PT0S", "-PT10M", "10m"})
  void whatIsNoLengthOfTimeIsRefused(String text) {
    assertThatThrownBy(
            () -> new Settings(TestConfig.development("social.recent-authentication", text)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.recent-authentication")
        .hasMessageContaining(text)
        .hasMessageContaining("PT10M");
  }

  @Test
  void recentIsTenMinutesUnlessSaidOtherwise() {
    assertThat(new Settings(TestConfig.development()).recentAuthentication()).hasMinutes(10);
    assertThat(
            new Settings(TestConfig.development("social.recent-authentication", "PT1H"))
                .recentAuthentication())
        .hasMinutes(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "social.my-corp.client-id",
        "social.my-corp.consumer-key",
        "SOCIAL_MY_CORP_CLIENT_ID",
        "SOCIAL_MY_CORP_CONSUMER_KEY"
      })
  void clientIdsTellTheProviders(String name) {
    Settings settings = new Settings(TestConfig.of(name, "x", "social.my-corp.scope", "y"));
    assertThat(settings.providers()).containsExactly("my-corp");
    assertThat(settings.appUrl()).hasToString("http://localhost:8080");
    assertThat(settings.development()).isTrue();
  }

  @Test
  void writtenProvidersAreAll() {
    Settings settings =
        new Settings(TestConfig.development("social.a.client-id", "x", "social.providers", "c,b"));
    assertThat(settings.providers()).containsExactly("c", "b");
  }

  /** Whoever has written more than the registrations means to be found by others. */
  @ParameterizedTest
  @CsvSource({"social.providers, a", "social.secret-keys, k1:x"})
  void nothingStandsInForAMissingAppUrlElsewhere(String key, String value) {
    assertThatThrownBy(() -> new Settings(TestConfig.of("social.a.client-id", "x", key, value)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("social.app-url is missing");
  }

  @Test
  void providersKeepTheirOrder() {
    Settings settings = new Settings(TestConfig.development("social.providers", "b, a ,c"));
    assertThat(settings.providers()).containsExactly("b", "a", "c");
  }
}
