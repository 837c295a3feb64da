package eesocial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private static final String ANSWER =
      "{'yes':true,'no':false,'one':1,'text':'true','code':40030,'list':"
          + "[{'primary':false,'verified':true},{'primary':true,'verified':false}]}";

  @ParameterizedTest
  @CsvSource({
    "/yes, true",
    "/no, false",
    "/one, false",
    "/text, false",
    "/absent, false",
    "/one=1, true",
    "/one=0, false",
    "/text=true, true",
    "/yes=true, true",
    "/absent=, false",
    "/code=40029 | /code=40030, true",
    "/yes & /one=1, true",
    "/yes & /no, false",
    "/no | /yes & /text=true, true",
    "/list/?primary/verified, false",
    "/list/?verified/verified, true",
    "/list/?absent/verified, false",
    "/yes/?primary, false"
  })
  void holdsIfTheAnswerSaysSo(String condition, boolean holds) {
    assertThat(
            Condition.parse(condition)
                .holds(Json.createReader(new StringReader(ANSWER.replace('\'', '"'))).readObject()))
        .isEqualTo(holds);
  }

  @Test
  void wantsPointers() {
    assertThatThrownBy(() -> Condition.parse("verified")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Condition.parse("/a & b")).isInstanceOf(JsonException.class);
  }
}
