package eesocial.testing.recorded;

import static eesocial.testing.recorded.Asking.SITE;
import static eesocial.testing.recorded.Asking.authorizationRequest;
import static eesocial.testing.recorded.Asking.refreshRequest;
import static eesocial.testing.recorded.Asking.tokenRequest;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.testing.Parameters;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A player that took everything would prove nothing. */
class RecordedProviderTest {

  private static final String RECORD =
      """
      {
        "endpoints": {
          "authorization": {"at": "https://p.example/auth", "scope": "a,b", "pkce": "required",
            "prompts": {"login": {"prompt": "login", "again": "yes"}}},
          "token": {"at": "https://p.example/token", "client": "post"},
          "refresh": {"rotates": true},
          "userinfo": {"at": "https://p.example/me?v=1", "accessToken": "oauth_token"},
          "revocation": {"at": "DELETE https://p.example/token", "body": "query"}
        },
        "userinfo": {"id": 1}
      }
      """;

  private final RecordedProvider provider =
      new RecordedProvider(
          new Recorded("p", Json.createReader(new StringReader(RECORD)).readObject()),
          "http://localhost:2/p",
          SITE,
          new SigningPair("k"));

  private final Asking client = new Asking(provider);

  @Test
  void rightRequestsAreAnswered() {
    assertThat(client.exchange(tokenRequest())).isEqualTo(200);
    assertThat(client.get("me", "v=1&oauth_token=access-token.3")).isEqualTo(200);
    assertThat(client.post("token", refreshRequest("refresh-token.2"))).isEqualTo(200);
    assertThat(provider.complaints()).isEmpty();
  }

  @Test
  void scopeIsTakenAsItTravels() {
    client.get("auth", authorizationRequest().toString().replace("scope=a%2Cb", "scope=a+b"));
    assertComplaint("authorization: the parameter scope is a b and not a,b");
  }

  @Test
  void promptIsTaken() {
    client.get("auth", authorizationRequest().and("prompt", "login").and("again", "yes") + "");
    assertThat(provider.complaints()).isEmpty();
  }

  @Test
  void halfAPromptIsNot() {
    client.get("auth", authorizationRequest().and("prompt", "login").toString());
    assertComplaint("authorization: does not know the parameter prompt");
  }

  @Test
  void challengeIsDemanded() {
    client.get("auth", authorizationRequest().without("code_challenge").toString());
    assertComplaint("authorization: the parameter code_challenge is null");
  }

  @Test
  void verifierIsCompared() {
    client.exchange(with("code_verifier", "x".repeat(43)));
    assertComplaint("token: refuses the request");
  }

  @Test
  void secretIsLookedAt() {
    client.exchange(with("client_secret", "other"));
    assertComplaint("token: the parameter client_secret is other");
  }

  @Test
  void unknownParametersAreNotOverlooked() {
    client.exchange(with("state", "s"));
    assertComplaint("token: does not know the parameter state");
  }

  @Test
  void redirectUriIsThatOfTheConsent() {
    client.exchange(with("redirect_uri", SITE + "/social/connect/p"));
    assertComplaint("token: refuses the request");
  }

  @Test
  void tokenHasToBeInItsPlace() {
    client.exchange(tokenRequest());
    client.ask("GET", "me", "v=1", Map.of("authorization", "Bearer access-token.3"), "");
    assertComplaint("userinfo: the parameter oauth_token is null");
  }

  @Test
  void rotatedRefreshTokenServesOnce() {
    client.exchange(tokenRequest());
    client.post("token", refreshRequest("refresh-token.2"));
    client.post("token", refreshRequest("refresh-token.2"));
    assertComplaint("refresh: the parameter refresh_token is refresh-token.2");
  }

  @Test
  void methodCounts() {
    client.exchange(tokenRequest());
    client.ask("POST", "me", "v=1&oauth_token=access-token.3", Map.of(), "");
    assertComplaint("userinfo: the method is POST and not GET");
  }

  @Test
  void otherAddressesAreNoneOfIts() {
    assertThat(client.get("elsewhere", "")).isEqualTo(404);
    assertComplaint("has nothing at GET https://p.example/elsewhere");
  }

  private static Parameters with(String name, String value) {
    return tokenRequest().without(name).and(name, value);
  }

  private void assertComplaint(String complaint) {
    assertThat(provider.complaints()).anyMatch(said -> said.contains(complaint));
  }
}
