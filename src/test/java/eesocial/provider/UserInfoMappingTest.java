package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.SocialException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserInfoMappingTest {

  private static final Map<String, ProfileValue> POINTERS =
      Stream.of("id", "username", "name", "email", "email-verified", "picture", "profile")
          .collect(Collectors.toMap(name -> name, name -> ProfileValue.parse("/" + name)));

  @ParameterizedTest
  @CsvSource({
    "123, 123",
    "9007199254740993, 9007199254740993",
    "12345678901234567890, 12345678901234567890",
    "'\"123\"', 123",
    "'\"AbC\"', AbC",
    "'\" x\"', ' x'"
  })
  void idKeepsEveryDigitAndLetter(String json, String id) {
    assertThat(map("{\"id\":" + json + "}").id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":null}",
        "{\"id\":\"\"}",
        "{\"id\":\" \"}",
        "{\"id\":\"a\\u0000b\"}",
        "{\"id\":\"a\\nb\"}",
        "{\"id\":1e3}",
        "{\"id\":1.0}",
        "{\"id\":1.5}",
        "{\"id\":true}",
        "{\"id\":{}}",
        "{\"id\":[\"1\"]}",
        "{\"id\":\"\\uD800\"}"
      })
  void profileWithoutUsableIdIsRefused(String json) {
    assertThatThrownBy(() -> map(json)).isInstanceOf(SocialException.class);
  }

  @Test
  void overlongIdIsRefusedAndNotCut() {
    String id = "a".repeat(255);
    assertThat(map("{\"id\":\"" + id + "\"}").id()).isEqualTo(id);
    assertThatThrownBy(() -> map("{\"id\":\"" + id + "a\"}")).isInstanceOf(SocialException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"true\"", "\"false\"", "1", "\"yes\"", "false", "{}"})
  void onlyTheValueTrueVerifiesAnAddress(String json) {
    assertThat(map("{\"id\":1,\"email\":\"a@b\",\"email-verified\":" + json + "}").emailVerified())
        .isFalse();
    assertThat(map("{\"id\":1,\"email\":\"a@b\",\"email-verified\":true}").emailVerified())
        .isTrue();
  }

  @Test
  void missingAddressIsNeverVerified() {
    assertThat(map("{\"id\":1,\"email-verified\":true}").emailVerified()).isFalse();
  }

  @Test
  void emailTrustOverrulesTheProvider() {
    String json = "{\"id\":1,\"email\":\"a@b\",\"email-verified\":true}";
    assertThat(mapping(EmailTrust.NEVER).userInfo(object(json)).emailVerified()).isFalse();
    String silent = "{\"id\":1,\"email\":\"a@b\"}";
    assertThat(mapping(EmailTrust.ALWAYS).userInfo(object(silent)).emailVerified()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:image/png,x",
        "http://a.example/x",
        "//a.example",
        "x y"
      })
  void unsafeAddressIsDropped(String address) {
    assertThat(map("{\"id\":1,\"picture\":\"" + address + "\"}").picture()).isNull();
    assertThat(map("{\"id\":1,\"profile\":\"" + address + "\"}").profile()).isNull();
  }

  @Test
  void controlCharactersDoNotReachTheTexts() {
    assertThat(map("{\"id\":1,\"name\":\"Ada\\r\\nLovelace\"}").name()).isEqualTo("Ada  Lovelace");
  }

  @Test
  void displayNameFallsBackToTheId() {
    assertThat(map("{\"id\":1,\"name\":\"Ada\",\"username\":\"ada\"}").displayName())
        .isEqualTo("ada");
    assertThat(map("{\"id\":1,\"name\":\"Ada\"}").displayName()).isEqualTo("Ada");
    assertThat(map("{\"id\":1}").displayName()).isEqualTo("1");
  }

  private static UserInfo map(String json) {
    return mapping(EmailTrust.CLAIM).userInfo(object(json));
  }

  private static UserInfoMapping mapping(EmailTrust trust) {
    return new UserInfoMapping(
        POINTERS, Condition.parse("/email-verified"), trust, Set.of("https"));
  }

  private static JsonObject object(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }
}
