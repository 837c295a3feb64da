package eesocial.oauth1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eesocial.config.Settings;
import eesocial.provider.ClientRegistration;
import eesocial.provider.Providers;
import eesocial.provider.SignatureMethod;
import eesocial.testing.TestConfig;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RFC 5849's own examples. What it has no example of was computed once by {@code
 * oauthlib.oauth1.rfc5849.signature} of Debian's python3-oauthlib 3.2.2.
 */
class OAuth1SignatureTest {

  private static final String PRINTER = "oauth_consumer_key=dpf43f3p2l4k3l03";
  private static final String EXAMPLE =
      "oauth_consumer_key=9djdj82h48djs9d2&oauth_token=kkk9d7dh3k39sjv7"
          + "&oauth_timestamp=137131201&oauth_nonce=7d8f3e4a&oauth_signature_method=";

  /** Section 1.2: temporary credentials, token, photo. */
  @ParameterizedTest
  @CsvSource({
    "POST, https://photos.example.net/initiate, '', "
        + "oauth_timestamp=137131200&oauth_nonce=wIjqoS"
        + "&oauth_callback=http%3A%2F%2Fprinter.example.com%2Fready, "
        + "74KNZJeDHnMBp0EMJ9ZHt/XKycU=",
    "POST, https://photos.example.net/token, hdhd0244k9j7ao03, "
        + "oauth_token=hh5s93j4hdidpola&oauth_timestamp=137131201&oauth_nonce=walatlh"
        + "&oauth_verifier=hfdp7dh39dks9884, "
        + "gKgrFCywp7rO0OXSjdot/IHF7IU=",
    "GET, http://photos.example.net/photos?file=vacation.jpg&size=original, pfkkdhi9sl3r4s00, "
        + "oauth_token=nnch734d00sl2jdk&oauth_timestamp=137131202&oauth_nonce=chapoH, "
        + "MdpQcU8iPSUjWoN/UDMsK2sui9I="
  })
  void theThreeRequestsOfTheRfcsStory(
      String method, URI uri, String tokenSecret, String protocol, String signature) {
    String parameters = PRINTER + "&oauth_signature_method=HMAC-SHA1&" + protocol;
    assertThat(
            signature(SignatureMethod.HMAC_SHA1, "kd94hf93k423kf44", tokenSecret)
                .of(SignatureBaseString.of(method, uri, Parameter.parse(parameters))))
        .isEqualTo(signature);
  }

  /** Sections 3.4.1.1 to 3.4.1.3.2. */
  @Test
  void signatureBaseStringOfTheRfc() {
    assertThat(baseString("HMAC-SHA1"))
        .isEqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q"
                + "%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_"
                + "key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_m"
                + "ethod%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk"
                + "9d7dh3k39sjv7");
  }

  /** As erratum 2550 has it; the RFC's own signature is wrong. */
  @Test
  void signatureOfThatString() {
    assertThat(
            signature(SignatureMethod.HMAC_SHA1, "j49sk3j29djd", "dh893hdasih9")
                .of(baseString("HMAC-SHA1")))
        .isEqualTo("r6/TJjbCOr97/+UU0NsvSne7s5g=");
  }

  /** By oauthlib. */
  @Test
  void signatureWithSha256() {
    assertThat(
            signature(SignatureMethod.HMAC_SHA256, "j49sk3j29djd", "dh893hdasih9")
                .of(baseString("HMAC-SHA256")))
        .isEqualTo("ypAxjNip++Dm0fTM+gCl8wAo6ufSnseu1WHxL7py3BU=");
  }

  /** By oauthlib. */
  @ParameterizedTest
  @CsvSource({
    "HMAC_SHA1, o7Xf88wAJM06roXafikzqqHG324=",
    "HMAC_SHA256, DW/Mfve9XZPhVCYhJF4SL+Dp8NRnyJUGp013d2TiN+I="
  })
  void everythingThatNeedsCareAtOnce(SignatureMethod method, String signature) {
    URI uri =
        URI.create(
            "https://API.Example.com:443/a%2Fb;c/~x/%c3%a9"
                + "?q=%2B+%20&q=&q&%C3%A9=%E2%98%83&~=*&a=b=c&&a%20=1&x=!'()/?@:,$");
    Stream<Parameter> form =
        Parameter.of(
            Map.of(
                "status",
                List.of("Sch\u00f6n & gut: 100 % \ud83d\ude00 +1~*"),
                "q",
                List.of("", "B")));
    Stream<Parameter> protocol = Parameter.parse(EXAMPLE + method.code());
    assertThat(
            signature(method, "s%3A:ecret+ &=\u00fc\u20ac", "t/+=\ud83d\ude00")
                .of(SignatureBaseString.of("put", uri, Stream.concat(protocol, form))))
        .isEqualTo(signature);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://EXAMPLE.COM:80/r%20v/X?id=123, http://example.com/r%20v/X",
    "https://www.example.net:8080/?q=1, https://www.example.net:8080/",
    "https://example.com:443, https://example.com/",
    "https://example.com:80/, https://example.com:80/",
    "http://user@example.com/a#b, http://example.com/a",
    "http://[::1]:8080/%7Ea//b/, http://[::1]:8080/%7Ea//b/"
  })
  void baseStringUriIsWhatTheServerSees(URI uri, String expected) {
    assertThat(SignatureBaseString.of("GET", uri, Stream.empty()))
        .startsWith("GET&" + Parameter.encode(expected) + "&");
  }

  /** Sorted as one text they would stand the other way round. */
  @Test
  void parametersAreSortedByNameAndThenByValue() {
    URI uri = URI.create("http://a.example/?a-=1&a=2&a=10&A=3&%E2%82%AC=4&z=5");
    assertThat(SignatureBaseString.of("GET", uri, Stream.empty()))
        .endsWith("&%25E2%2582%25AC%3D4%26A%3D3%26a%3D10%26a%3D2%26a-%3D1%26z%3D5");
  }

  @Test
  void onlyUnreservedCharactersStayAsTheyAre() {
    assertThat(Parameter.encode("AZaz09-._~")).isEqualTo("AZaz09-._~");
    assertThat(Parameter.encode("*+ %/&=\u00fc\u2603\ud83d\ude00\n"))
        .isEqualTo("%2A%2B%20%25%2F%26%3D%C3%BC%E2%98%83%F0%9F%98%80%0A");
  }

  @Test
  void headerHoldsEveryParameterOnceAndNoSecret() {
    OAuth1Signature signature = signature(SignatureMethod.HMAC_SHA256, "sesame", "tahini");

    Map<String, String> header = header(signature, Map.of("oauth_verifier", "v 1"));

    assertThat(header)
        .containsOnlyKeys(
            "oauth_consumer_key",
            "oauth_nonce",
            "oauth_signature",
            "oauth_signature_method",
            "oauth_timestamp",
            "oauth_token",
            "oauth_verifier",
            "oauth_version")
        .containsEntry("oauth_consumer_key", "a%20client")
        .containsEntry("oauth_signature_method", "HMAC-SHA256")
        .containsEntry("oauth_token", "a%2Ftoken")
        .containsEntry("oauth_verifier", "v%201")
        .containsEntry("oauth_version", "1.0");
    assertThat(Long.parseLong(header.get("oauth_timestamp")))
        .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
    assertThat(header.get("oauth_signature")).matches("[A-Za-z0-9%]{43,}%3D");
    assertThat(header.toString()).doesNotContain("sesame", "tahini");
  }

  @Test
  void withoutTokenThereIsNone() {
    OAuth1Signature signature =
        new OAuth1Signature(SignatureMethod.HMAC_SHA1, client("sesame"), null, null);
    assertThat(header(signature, Map.of())).doesNotContainKey("oauth_token");
  }

  @Test
  void everyRequestHasANonceOfItsOwnThatStrictServersTake() {
    OAuth1Signature signature = signature(SignatureMethod.HMAC_SHA1, "sesame", "tahini");
    List<String> nonces =
        Stream.generate(() -> header(signature, Map.of()).get("oauth_nonce")).limit(100).toList();
    assertThat(nonces).doesNotHaveDuplicates().allMatch(nonce -> nonce.matches("[a-z0-9]{20,30}"));
  }

  @Test
  void brokenEscapesAreRefused() {
    assertThatThrownBy(() -> Parameter.parse("a=%zz").toList())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String baseString(String method) {
    return SignatureBaseString.of(
        "POST",
        URI.create("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"),
        Stream.concat(Parameter.parse("c2&a3=2+q"), Parameter.parse(EXAMPLE + method)));
  }

  private static Map<String, String> header(OAuth1Signature signature, Map<String, String> extra) {
    String header =
        signature.authorization("GET", URI.create("https://a.example/"), Map.of(), extra);
    assertThat(header).startsWith("OAuth ");
    return Stream.of(header.substring("OAuth ".length()).split(", "))
        .map(pair -> pair.split("[=\"]+"))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static OAuth1Signature signature(
      SignatureMethod method, String clientSecret, String tokenSecret) {
    return new OAuth1Signature(method, client(clientSecret), "a/token", tokenSecret);
  }

  private static ClientRegistration client(String secret) {
    Config config =
        TestConfig.production(
            "social.providers", "twitter",
            "social.twitter.client-id", "a client",
            "social.twitter.client-secret", secret);
    return new Providers(new Settings(config), config).require("twitter").client();
  }
}
