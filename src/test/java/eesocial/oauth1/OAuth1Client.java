package eesocial.oauth1;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import eesocial.config.Settings;
import eesocial.provider.ClientRegistration;
import eesocial.provider.Providers;
import eesocial.provider.SignatureMethod;
import eesocial.strict.OAuth1Provider;
import eesocial.testing.TestConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * A client of the strict provider that has nothing of ours but the signature.
 *
 * @param provider the provider
 * @param method how it signs; by it the provider knows it
 * @param secret its own
 */
record OAuth1Client(OAuth1Provider provider, SignatureMethod method, String secret) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The one that is registered. */
  static OAuth1Client of(OAuth1Provider provider, SignatureMethod method) {
    return new OAuth1Client(provider, method, "s%3A:ecret+ &=/of " + sha(method));
  }

  /** Where the provider sends people back to. */
  String callback() {
    return "http://localhost/social/login/twitter"
        + (method == SignatureMethod.HMAC_SHA1 ? "" : "-256");
  }

  /** Asks for temporary credentials (RFC 5849, section 2.1). */
  HttpResponse<String> requestToken(Map<String, String> extra) {
    return send(signature(null, null), "POST", "/oauth/request_token", "", extra);
  }

  /** Has somebody say yes; the result is the verifier (section 2.2). */
  String authorize(String token, String user) {
    String form = "answer=yes&oauth_token=" + token + "&user=" + user;
    HttpResponse<String> answer = send(null, "POST", "/oauth/authenticate", form);
    return value(answer.headers().firstValue("Location").orElseThrow(), "oauth_verifier");
  }

  /** Asks for the token (section 2.3). */
  HttpResponse<String> accessToken(OAuth1Signature temporary, String verifier) {
    return send(temporary, "POST", "/oauth/access_token", "", Map.of("oauth_verifier", verifier));
  }

  /** All three steps: the signature with a token of this user. */
  OAuth1Signature user(String user) {
    HttpResponse<String> temporary = requestToken(Map.of("oauth_callback", callback()));
    String verifier = authorize(value(temporary.body(), "oauth_token"), user);
    return signature(accessToken(signature(temporary), verifier));
  }

  /** A signature with the credentials that were answered. */
  OAuth1Signature signature(HttpResponse<String> credentials) {
    return signature(
        value(credentials.body(), "oauth_token"), value(credentials.body(), "oauth_token_secret"));
  }

  OAuth1Signature signature(String token, String tokenSecret) {
    return new OAuth1Signature(method, registration(), token, tokenSecret);
  }

  /** Sends a request with a signature of its own. */
  HttpResponse<String> send(
      OAuth1Signature signature, String verb, String path, String form, Map<String, String> extra) {
    return send(header(signature, verb, path, form, extra), verb, path, form);
  }

  String header(
      OAuth1Signature signature, String verb, String path, String form, Map<String, String> extra) {
    Map<String, List<String>> fields =
        Parameter.parse(form)
            .collect(groupingBy(Parameter::name, mapping(Parameter::value, toList())));
    return signature.authorization(verb, uri(path), fields, extra);
  }

  /** Sends a request with any signature, or with none. */
  HttpResponse<String> send(String header, String verb, String path, String form) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(verb, BodyPublishers.ofString(form));
    if (!form.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (header != null) {
      request.header("Authorization", header);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A value of a form or of an address; empty if there is none. */
  static String value(String form, String name) {
    return Parameter.parse(form.substring(form.indexOf('?') + 1))
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .findFirst()
        .orElse("");
  }

  private URI uri(String path) {
    return URI.create(provider.address() + path);
  }

  private ClientRegistration registration() {
    Config config =
        TestConfig.production(
            "social.providers",
            "github",
            "social.github.client-id",
            sha(method) + "ClientOfTheStrictSite",
            "social.github.client-secret",
            secret);
    return new Providers(new Settings(config), config).require("github").client();
  }

  private static String sha(SignatureMethod method) {
    return method == SignatureMethod.HMAC_SHA1 ? "sha1" : "sha256";
  }
}
