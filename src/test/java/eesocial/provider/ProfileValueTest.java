package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileValueTest {

  private static final JsonObject PROFILE =
      Json.createReader(
              new StringReader(
                  "{\"id\":9007199254740993,\"first\":\"Ada\",\"last\":\"Lovelace\",\"empty\":\"\","
                      + "\"none\":null,\"list\":[{\"x\":\"y\"}],\"yes\":true,\"half\":1.5}"))
          .readObject();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/first; Ada",
        "/list/0/x; y",
        "{/first} {/last}; Ada Lovelace",
        "https://a.example/{/id}.png; https://a.example/9007199254740993.png",
        "/nowhere | /first; Ada",
        "/empty | /none | /last; Lovelace",
        "{/first} {/nowhere} | /first; Ada"
      })
  void valueIsFound(String text, String expected) {
    assertThat(ProfileValue.parse(text).find(PROFILE)).isEqualTo(Json.createValue(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/none", "/empty", "/first/x", "{/first}{/half}", "{/yes}"})
  void whatIsNotThereIsNothing(String text) {
    assertThat(ProfileValue.parse(text).find(PROFILE)).isNull();
  }

  @Test
  void pointerKeepsTheType() {
    assertThat(ProfileValue.parse("/yes").find(PROFILE)).isEqualTo(JsonValue.TRUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "text without any", "/a | b"})
  void textWithoutPointerIsRefused(String text) {
    assertThatThrownBy(() -> ProfileValue.parse(text)).isInstanceOf(JsonException.class);
  }
}
