package eesocial.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerChallengeTest {

  @Test
  void scopesAreNamed() {
    assertThat(
            BearerChallenge.insufficientScope(
                List.of("Basic realm=\"a\"", "Bearer error=\"insufficient_scope\", scope=\"b a\"")))
        .contains(Set.of("a", "b"));
  }

  @Test
  void scopesMayBeUnnamed() {
    assertThat(BearerChallenge.insufficientScope(List.of("Bearer error=\"insufficient_scope\"")))
        .contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer error=\"invalid_token\"", "Basic realm=\"x\"", "DPoP", "", "\""})
  void othersDoNotComplainOfScopes(String challenge) {
    assertThat(BearerChallenge.insufficientScope(List.of(challenge))).isEmpty();
  }

  @Test
  void withoutChallengeNothingIsSaid() {
    assertThat(BearerChallenge.insufficientScope(null)).isEmpty();
  }
}
