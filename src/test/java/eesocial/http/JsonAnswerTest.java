package eesocial.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * D127: JSON that two readers may understand differently is not understood at all (RFC 8259,
 * sections 4, 8.1 and 8.2). The one documented reading: a NUL is a character like others, and
 * becomes a space in names, never in ids or tokens.
 */
class JsonAnswerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"text\"",
        "[]",
        "{",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{\"a\":1}}",
        "{\"a\":1} {\"b\":2}",
        "{\"a\":1}\u0000",
        "{'a':1}",
        "{a:1}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":NaN}",
        "{\"a\":1e}",
        "{\"a\":1}//",
        "<html>",
        "error=access_denied",
        // doubled
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"x\":{\"a\":1,\"a\":2}}",
        "{\"x\":[{\"a\":1,\"a\":2}]}",
        // marks, other encodings and what is no text
        "\uFEFF{}",
        "{\"a\":\"\\uD800\"}",
        "{\"a\":\"\\uDC00\\uD800\"}",
        "{\"a\":\"x\\uDFFFy\"}",
        "{\"\\uD800\":1}",
        "{\"a\":[{\"b\":\"\\uD83D\"}]}",
        "{\"a\":\"\u0000\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}"
      })
  void anythingButOneProperObjectIsRefused(String text) {
    refused(text);
  }

  @Test
  void utf16IsRefused() {
    refused(new String("{}".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_8));
    refused(new String("{}".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8));
  }

  @Test
  void nothingIsRefused() {
    assertThatThrownBy(() -> JsonAnswer.object(null)).isInstanceOf(SocialException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        " {\"a\":1}\r\n\t",
        "{\"a\":\"\\uD83D\\uDE00\"}",
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\ufffd\"}",
        "{\"a\":9007199254740993,\"b\":1.5,\"c\":1e10,\"d\":-0}",
        "{\"x\":{\"a\":1},\"y\":{\"a\":1},\"a\":2}"
      })
  void oneProperObjectIsRead(String text) {
    assertThat(JsonAnswer.object(text)).isNotNull();
  }

  private static void refused(String text) {
    assertThatThrownBy(() -> JsonAnswer.object(text))
        .isInstanceOfSatisfying(
            SocialException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.INVALID_PROVIDER_RESPONSE));
  }
}
