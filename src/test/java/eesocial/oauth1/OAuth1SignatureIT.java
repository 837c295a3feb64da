package eesocial.oauth1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eesocial.provider.SignatureMethod;
import eesocial.strict.OAuth1Provider;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Debian's oauthlib, which shares no line with us, says of our signatures. */
@Tag("ci")
class OAuth1SignatureIT {

  private static final String SEARCH = "/1.1/search/tweets.json";

  private static OAuth1Provider provider;
  private static OAuth1Client sha1;
  private static OAuth1Client sha256;

  @BeforeAll
  static void start() {
    provider = OAuth1Provider.start("http://localhost");
    sha1 = OAuth1Client.of(provider, SignatureMethod.HMAC_SHA1);
    sha256 = OAuth1Client.of(provider, SignatureMethod.HMAC_SHA256);
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @ParameterizedTest
  @EnumSource
  void bothMethodsAreAcceptedFromTheFirstRequestToTheLast(SignatureMethod method) {
    OAuth1Client client = OAuth1Client.of(provider, method);
    OAuth1Signature ada = client.user("ada");

    HttpResponse<String> profile =
        client.send(
            ada, "GET", "/1.1/account/verify_credentials.json?include_email=true", "", Map.of());

    accepted(profile);
    assertThat(profile.body()).contains("\"screen_name\":\"ada\"", "ada@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?q=%2B+%20&q=&q&a=2&a=10&a=",
        "?%C3%A9=%E2%98%83&~=*&x=%7E%2A&b=c=d&&e%20f=1",
        "?q=%F0%9F%98%80%26%3D%25&z=!'()/?@:,$",
        "/r%20v/%c3%a9/~x*;y=1?q=%252B"
      })
  void queriesOfEveryKind(String rest) {
    accepted(sha1.send(sha1.user("ada"), "GET", SEARCH + rest, "", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sch\u00f6n & gut: 100 % \ud83d\ude00 +1~*\n",
        " ",
        "",
        "\u0000\u007f",
        "\u65e5\u672c\u8a9e",
        "a=b&c=d"
      })
  void formsOfEveryKind(String status) {
    String form = "status=" + URLEncoder.encode(status, UTF_8) + "&media=2&media=10&empty&%C3%A9=";
    OAuth1Signature ada = sha256.user("ada");
    accepted(sha256.send(ada, "POST", "/1.1/statuses/update.json?trim_user=1", form, Map.of()));
  }

  @Test
  void aNonceIsGoodOnce() {
    OAuth1Signature ada = sha1.user("ada");
    String header = sha1.header(ada, "GET", SEARCH, "", Map.of());
    accepted(sha1.send(header, "GET", SEARCH, ""));
    refused(sha1.send(header, "GET", SEARCH, ""), 401, "the nonce was used before");
  }

  @ParameterizedTest
  @ValueSource(longs = {-70, 70})
  void aTimeFarFromNowIsRefused(long seconds) {
    String time = Long.toString(Instant.now().getEpochSecond() + seconds);
    refused(
        sha1.send(sha1.user("ada"), "GET", SEARCH, "", Map.of("oauth_timestamp", time)),
        401,
        "Timestamp given is invalid, differ from allowed by over 60 seconds.");
  }

  @ParameterizedTest
  @CsvSource({
    "a form, POST, /1.1/statuses/update.json, status=hello, POST, /1.1/statuses/update.json, status=hellp",
    "an added field, POST, /1.1/statuses/update.json, a=1, POST, /1.1/statuses/update.json, a=1&a=1",
    "a query, GET, /1.1/search/tweets.json?a=1, '', GET, /1.1/search/tweets.json?a=2, ''",
    "a lost query, GET, /1.1/search/tweets.json?a=1, '', GET, /1.1/search/tweets.json, ''",
    "swapped values, GET, /1.1/search/t?a=1&b=2, '', GET, /1.1/search/t?a=2&b=1, ''",
    "a plus, GET, /1.1/search/t?a=%2B, '', GET, /1.1/search/t?a=+, ''",
    "a path, GET, /1.1/search/a, '', GET, /1.1/search/b, ''",
    "an escape in a path, GET, /1.1/search/a%2Fb, '', GET, /1.1/search/a%2fb, ''",
    "a method, GET, /1.1/statuses/update.json, '', POST, /1.1/statuses/update.json, ''",
    "a resource, GET, /1.1/search/t, '', GET, /1.1/account/verify_credentials.json, ''"
  })
  void anotherRequestThanTheOneSignedIsRefused(
      String what,
      String verb,
      String path,
      String form,
      String verb2,
      String path2,
      String form2) {
    String header = sha256.header(sha256.user("ada"), verb, path, form, Map.of());
    refused(sha256.send(header, verb2, path2, form2), 401, "the signature is wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "oauth_nonce, the signature is wrong",
    "oauth_signature, the signature is wrong",
    "oauth_token, the access token is unknown or revoked; the signature is wrong",
    "oauth_consumer_key, the client is unknown; the access token is unknown or revoked; the signature is wrong",
    "oauth_version, Invalid OAuth version."
  })
  void anotherByteInTheHeaderIsRefused(String parameter, String why) {
    String header = sha1.header(sha1.user("ada"), "GET", SEARCH, "", Map.of());
    int at = header.indexOf(parameter + "=\"") + parameter.length() + 2;
    char other = header.charAt(at) == 'x' ? 'y' : 'x';
    String changed = header.substring(0, at) + other + header.substring(at + 1);
    refused(sha1.send(changed, "GET", SEARCH, ""), 401, why);
  }

  @Test
  void anotherSecretOfTheClientIsRefused() {
    OAuth1Client guess = new OAuth1Client(provider, SignatureMethod.HMAC_SHA1, "a guess");
    refused(guess.requestToken(callback(sha1)), 401, "the signature is wrong");
  }

  @Test
  void anotherSecretOfTheTokenIsRefused() {
    HttpResponse<String> temporary = sha1.requestToken(callback(sha1));
    String token = OAuth1Client.value(temporary.body(), "oauth_token");
    String verifier = sha1.authorize(token, "ada");
    refused(
        sha1.accessToken(sha1.signature(token, "a guess"), verifier),
        401,
        "the signature is wrong");
  }

  @Test
  void anotherCallbackThanTheRegisteredIsRefused() {
    refused(
        sha1.requestToken(Map.of("oauth_callback", "http://localhost/evil")),
        401,
        "the callback is not registered");
    refused(sha1.requestToken(Map.of()), 400, "Missing callback URI.");
  }

  @Test
  void anotherVerifierIsRefused() {
    HttpResponse<String> temporary = sha1.requestToken(callback(sha1));
    sha1.authorize(OAuth1Client.value(temporary.body(), "oauth_token"), "ada");
    refused(
        sha1.accessToken(sha1.signature(temporary), "abcdefghijklmnopqrstuvwxyz"),
        401,
        "the verifier is wrong");
  }

  @Test
  void temporaryCredentialsAreGoodOnce() {
    HttpResponse<String> temporary = sha1.requestToken(callback(sha1));
    String verifier = sha1.authorize(OAuth1Client.value(temporary.body(), "oauth_token"), "ada");
    accepted(sha1.accessToken(sha1.signature(temporary), verifier));
    HttpResponse<String> again = sha1.accessToken(sha1.signature(temporary), verifier);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(provider.lastRefusal()).contains("the temporary credentials are unknown or used");
  }

  @Test
  void otherMethodsThanTheRegisteredAreRefused() {
    Map<String, String> plain = Map.of("oauth_signature_method", "PLAINTEXT");
    assertThat(sha1.send(sha1.user("ada"), "GET", SEARCH, "", plain).statusCode()).isEqualTo(401);
    assertThat(provider.lastRefusal()).startsWith("Invalid signature, PLAINTEXT not in");

    Map<String, String> other = Map.of("oauth_signature_method", "HMAC-SHA256");
    assertThat(sha1.send(sha1.user("ada"), "GET", SEARCH, "", other).statusCode()).isEqualTo(401);
    assertThat(provider.lastRefusal()).startsWith("the client signs by another method");
  }

  @Test
  void anInvalidatedTokenIsRefused() {
    OAuth1Signature ada = sha1.user("ada");
    accepted(sha1.send(ada, "POST", "/1.1/oauth/invalidate_token.json", "", Map.of()));
    assertThat(sha1.send(ada, "GET", SEARCH, "", Map.of()).statusCode()).isEqualTo(401);
    assertThat(provider.lastRefusal()).startsWith("the access token is unknown or revoked");
  }

  private static Map<String, String> callback(OAuth1Client client) {
    return Map.of("oauth_callback", client.callback());
  }

  private static void accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(provider.lastRefusal()).isEqualTo(200);
  }

  private static void refused(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(provider.lastRefusal()).isEqualTo(why);
  }
}
