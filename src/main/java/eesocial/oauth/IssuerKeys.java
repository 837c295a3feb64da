package eesocial.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import eesocial.http.ProviderHttp;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys that issuers publish at their {@code jwks_uri} (OpenID Connect Discovery 1.0, 3). */
@ApplicationScoped
public class IssuerKeys {

  @Inject ProviderHttp http;
  @Inject Settings settings;

  private final Map<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();

  /** The keys at an address of a provider; they are read when the first one is wanted. */
  JWKSource<SecurityContext> at(Provider provider, URI uri) {
    return sources.computeIfAbsent(uri, address -> source(provider, address));
  }

  private JWKSource<SecurityContext> source(Provider provider, URI uri) {
    try {
      return new SigningKeys(
          new URLBasedJWKSetSource<>(uri.toURL(), url -> retrieve(provider, url)),
          settings.signingKeysAge(),
          Clock.systemUTC());
    } catch (MalformedURLException e) {
      throw new SocialException(Reason.INVALID_PROVIDER_RESPONSE, "the jwks_uri is no address", e);
    }
  }

  private Resource retrieve(Provider provider, URL url) throws IOException {
    ReadOnlyHTTPResponse response =
        new HTTPRequest(HTTPRequest.Method.GET, url).send(http.to(provider.peer()));
    if (response.getStatusCode() != 200) {
      throw new IOException("status " + response.getStatusCode());
    }
    return new Resource(
        usable(JsonAnswer.object(response.getBody())).toString(), "application/json");
  }

  /** RFC 7517, section 5: a key of a kind that we do not know is left out, not all with it. */
  private static JsonObject usable(JsonObject set) {
    if (!(set.get("keys") instanceof JsonArray keys)) {
      return set; // Nimbus finds no keys in it
    }
    JsonArrayBuilder usable = Json.createArrayBuilder();
    keys.stream().filter(IssuerKeys::isUsable).forEach(usable::add);
    return Json.createObjectBuilder().add("keys", usable).build();
  }

  private static boolean isUsable(JsonValue key) {
    try {
      return JWK.parse(key.toString()).toPublicJWK() != null;
    } catch (ParseException | RuntimeException e) {
      return false;
    }
  }
}
