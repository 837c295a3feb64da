package eesocial.flow;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.oauth.AuthorizationRequest;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * B69: where a flow ends is looked at when it starts, and again when it comes out of its cookie.
 */
class PendingFlowTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", ".evil.example", "@evil.example", "https://evil.example"})
  void nextThatLeadsAwayIsTheFirstPage(String next) {
    String json = flow("/profile.xhtml").toJson().replace("/profile.xhtml", next);
    assertThat(PendingFlow.of(json).next()).isEqualTo("/");
    assertThat(flow(next).next()).isEqualTo("/");
  }

  @Test
  void localNextIsKept() {
    PendingFlow flow = flow("/members/?tab=2");
    assertThat(PendingFlow.of(flow.toJson())).isEqualTo(flow);
  }

  @Test
  void tellsNothing() {
    assertThat(flow("/")).hasToString("PendingFlow[LOGIN, github, ***]");
  }

  private static PendingFlow flow(String next) {
    AuthorizationRequest request =
        new AuthorizationRequest(null, null, "state", "nonce", null, "verifier", null, Set.of());
    Instant now = Instant.ofEpochMilli(1_800_000_000_000L);
    return new PendingFlow(Purpose.LOGIN, "github", null, null, request, next, false, now);
  }
}
