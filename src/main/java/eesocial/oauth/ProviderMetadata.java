package eesocial.oauth;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.http.JsonAnswer;
import eesocial.http.Peer;
import eesocial.http.ProviderHttp;
import eesocial.provider.Endpoints;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What OpenID Connect providers publish about themselves (OpenID Connect Discovery 1.0, section 4).
 * Read at the first login and kept for an hour, so that a provider that is down stops nobody else
 * and no start.
 */
@ApplicationScoped
public class ProviderMetadata {

  private static final Duration KEPT = Duration.ofHours(1);

  /** What was known stays good while the provider cannot be asked. */
  private static final Duration KEPT_ON_TROUBLE = Duration.ofMinutes(1);

  private static final System.Logger LOG = System.getLogger(ProviderMetadata.class.getName());

  @Inject ProviderHttp http;

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(OIDCProviderMetadata metadata, Instant until) {}

  /**
   * The addresses of a provider: what its definition says, else what it says of itself.
   *
   * @throws SocialException if its metadata are needed and cannot be had
   */
  Endpoints endpoints(Provider provider) {
    if (!provider.isOpenId()) {
      return provider.endpoints();
    }
    OIDCProviderMetadata said = of(provider);
    return provider
        .endpoints()
        .or(
            said.getAuthorizationEndpointURI(),
            said.getTokenEndpointURI(),
            provider.profile().isRequested() ? said.getUserInfoEndpointURI() : null,
            said.getRevocationEndpointURI());
  }

  /**
   * The metadata of an OpenID Connect provider.
   *
   * @throws SocialException PROVIDER_UNAVAILABLE if it cannot be read or is not to be believed
   */
  OIDCProviderMetadata of(Provider provider) {
    Kept known = kept.get(provider.id());
    if (known == null) {
      return keep(provider, read(provider), KEPT);
    }
    if (Instant.now().isBefore(known.until())) {
      return known.metadata();
    }
    // one asks, and nobody waits for the answer
    keep(provider, known.metadata(), KEPT_ON_TROUBLE);
    try {
      return keep(provider, read(provider), KEPT);
    } catch (SocialException e) {
      LOG.log(Level.WARNING, "The older metadata of {0} stay: {1}", provider, e.getMessage());
      return known.metadata();
    }
  }

  private OIDCProviderMetadata keep(
      Provider provider, OIDCProviderMetadata metadata, Duration duration) {
    kept.put(provider.id(), new Kept(metadata, Instant.now().plus(duration)));
    return metadata;
  }

  private OIDCProviderMetadata read(Provider provider) {
    Issuer issuer = new Issuer(provider.endpoints().issuer());
    HTTPRequest request = new OIDCProviderConfigurationRequest(issuer).toHTTPRequest();
    try {
      HTTPResponse response = request.send(http.to(provider.peer()));
      response.ensureStatusCode(200);
      JsonAnswer.object(response.getBody());
      Map<String, Object> json = response.getBodyAsJSONObject();
      json.computeIfPresent("issuer", (name, said) -> encoded(String.valueOf(said)));
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.parse(JSONObjectUtils.toJSONString(json));
      boolean tenant = provider.idToken().isTenant(metadata.getIssuer().getValue());
      if (!tenant && !issuer.equals(metadata.getIssuer())) {
        throw new ParseException("another issuer's");
      }
      requireSafe(provider.peer(), metadata);
      return metadata;
    } catch (IOException | ParseException e) {
      throw unusable(provider, e);
    } catch (SocialException e) {
      throw e.reason() == Reason.PROVIDER_UNAVAILABLE ? e : unusable(provider, e);
    }
  }

  private void requireSafe(Peer peer, OIDCProviderMetadata metadata) {
    http.safe(peer, metadata.getAuthorizationEndpointURI());
    http.safe(peer, metadata.getTokenEndpointURI());
    http.safe(peer, metadata.getJWKSetURI());
    Stream.of(metadata.getUserInfoEndpointURI(), metadata.getRevocationEndpointURI())
        .filter(Objects::nonNull)
        .forEach(uri -> http.safe(peer, uri));
  }

  private static SocialException unusable(Provider provider, Exception why) {
    return new SocialException(
        Reason.PROVIDER_UNAVAILABLE, "the metadata of " + provider + " cannot be used", why);
  }

  /** Braces, as in the issuer of all of Microsoft's tenants, are not allowed in an address. */
  private static String encoded(String issuer) {
    return issuer.replace("{", "%7B").replace("}", "%7D");
  }
}
