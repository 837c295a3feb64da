package eesocial.testing.recorded;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import eesocial.testing.Parameters;
import eesocial.testing.Seen;
import java.util.Map;

/**
 * A client of a recorded provider {@code p}; every call is answered by the status.
 *
 * @param provider who is asked
 */
record Asking(RecordedProvider provider) {

  static final String SITE = "http://localhost:1";

  private static final CodeVerifier VERIFIER = new CodeVerifier();

  static Parameters authorizationRequest() {
    CodeChallenge challenge = CodeChallenge.compute(CodeChallengeMethod.S256, VERIFIER);
    return Parameters.parse("response_type=code&scope=a%2Cb&state=s&code_challenge_method=S256")
        .and("client_id", Client.at("p").id())
        .and("redirect_uri", SITE + "/social/login/p")
        .and("code_challenge", challenge.getValue());
  }

  static Parameters tokenRequest() {
    return Parameters.parse("grant_type=authorization_code&code=code.1")
        .and("redirect_uri", SITE + "/social/login/p")
        .and("code_verifier", VERIFIER.getValue())
        .and("client_id", Client.at("p").id())
        .and("client_secret", Client.at("p").secret());
  }

  static Parameters refreshRequest(String refreshToken) {
    return Parameters.parse("grant_type=refresh_token")
        .and("refresh_token", refreshToken)
        .and("client_id", Client.at("p").id())
        .and("client_secret", Client.at("p").secret());
  }

  /** Says yes, then asks for tokens. */
  int exchange(Parameters tokenRequest) {
    get("auth", authorizationRequest().toString());
    return post("token", tokenRequest);
  }

  int get(String path, String query) {
    return ask("GET", path, query, Map.of(), "");
  }

  int post(String path, Parameters form) {
    Map<String, String> type = Map.of("content-type", "application/x-www-form-urlencoded");
    return ask("POST", path, "", type, form.toString());
  }

  int ask(String method, String path, String query, Map<String, String> headers, String body) {
    return provider.answer(new Seen(method, "/p/p.example/" + path, query, headers, body)).status();
  }
}
