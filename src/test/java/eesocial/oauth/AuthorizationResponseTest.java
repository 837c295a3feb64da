package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.AuthorizationStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationResponseTest {

  @Test
  void codeWithStateIsASuccess() {
    AuthorizationResponse response =
        response(Map.of("state", one("s"), "code", one("c"), "iss", one("i")));
    assertThat(response).isEqualTo(new AuthorizationResponse("s", "c", null, "i", Map.of()));
    assertThat(response.toString()).isEqualTo("AuthorizationResponse[***]");
  }

  @Test
  void errorWithStateIsARefusal() {
    assertThat(response(Map.of("state", one("s"), "error", one("access_denied"))).error())
        .isEqualTo("access_denied");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void anythingElseIsNoResponse(Map<String, List<String>> parameters) {
    assertThatThrownBy(() -> response(parameters))
        .isInstanceOfSatisfying(
            SocialException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID_REQUEST));
  }

  static Stream<Map<String, List<String>>> malformed() {
    return Stream.of(
        Map.of(),
        Map.of("code", one("c")),
        Map.of("state", one("s")),
        Map.of("state", one(""), "code", one("c")),
        Map.of("state", one("s"), "code", one("")),
        Map.of("state", one("s"), "code", one("c"), "error", one("e")),
        Map.of("state", List.of("s", "s"), "code", one("c")),
        Map.of("state", one("s"), "code", List.of("c", "d")),
        Map.of("state", one("s"), "code", one("c"), "iss", List.of("i", "i")),
        Map.of("state", one("s"), "code", one("c".repeat(5000))));
  }

  @Test
  void onlyWhatTheDefinitionNamesIsKeptBesides() {
    AuthorizationResponse response =
        AuthorizationResponse.of(
            new AuthorizationStyle(List.of(), " ", true, Map.of(), Set.of("device_id"), "user"),
            Map.of(
                "state", one("s"),
                "code", one("c"),
                "device_id", one("d"),
                "user", one("{}"),
                "other", one("o")));
    assertThat(response.extras()).isEqualTo(Map.of("device_id", "d", "user", "{}"));
    assertThat(response.parameters())
        .isEqualTo(Map.of("state", "s", "code", "c", "device_id", "d", "user", "{}"));
  }

  private static AuthorizationResponse response(Map<String, List<String>> parameters) {
    return AuthorizationResponse.of(
        new AuthorizationStyle(List.of(), " ", true, Map.of(), Set.of(), null), parameters);
  }

  private static List<String> one(String value) {
    return List.of(value);
  }
}
