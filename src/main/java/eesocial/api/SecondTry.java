package eesocial.api;

import eesocial.http.ProviderHttp;
import eesocial.oauth.ProtectedResourceRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sends a request again whose token was refused, and answers the first with the answer to it. */
final class SecondTry {

  private static final int MAX_REFUSAL_BYTES = 1 << 16;
  private static final Set<String> MADE_ANEW = Set.of("authorization", "content-length");

  private SecondTry() {}

  /**
   * Sends it, by a client without filters: there is no third try.
   *
   * @param authorized the request with the new token
   * @param entity what the first try sent; empty if it sent nothing
   */
  static void send(
      ProviderHttp http,
      ClientRequestContext first,
      ProtectedResourceRequest authorized,
      byte[] entity,
      ClientResponseContext refused)
      throws IOException {
    if (refused.hasEntity()) {
      // at its end the connection to the provider is free again; closing it would close the answer
      refused.getEntityStream().readNBytes(MAX_REFUSAL_BYTES);
    }
    answer(refused, request(http, first, authorized, entity).invoke());
  }

  private static Invocation request(
      ProviderHttp http,
      ClientRequestContext first,
      ProtectedResourceRequest authorized,
      byte[] entity) {
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    first.getStringHeaders().forEach((name, values) -> copy(name, values, headers));
    String authorization = authorized.headers().get(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      headers.putSingle(HttpHeaders.AUTHORIZATION, authorization);
    }
    Invocation.Builder again = http.target(authorized.uri()).request().headers(headers);
    if (!first.hasEntity()) {
      return again.build(first.getMethod());
    }
    Object encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
    Variant variant =
        new Variant(
            first.getMediaType(),
            first.getLanguage(),
            encoding == null ? null : encoding.toString());
    return again.build(first.getMethod(), Entity.entity(entity, variant));
  }

  private static void copy(
      String name, List<String> values, MultivaluedMap<String, Object> headers) {
    if (!MADE_ANEW.contains(name.toLowerCase(Locale.ROOT))) {
      values.forEach(value -> headers.add(name, value));
    }
  }

  private static void answer(ClientResponseContext response, Response second) {
    response.setStatusInfo(second.getStatusInfo());
    response.getHeaders().clear();
    response.getHeaders().putAll(second.getStringHeaders());
    response.setEntityStream(
        second.hasEntity() ? second.readEntity(InputStream.class) : InputStream.nullInputStream());
  }
}
