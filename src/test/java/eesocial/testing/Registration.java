package eesocial.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;

/**
 * How the site is registered at a provider.
 *
 * @param clientId its id
 * @param clientSecret its secret
 * @param authentication {@code client_secret_basic} or {@code client_secret_post}, and no other
 */
public record Registration(String clientId, String clientSecret, String authentication) {

  /** Whether a request to the token endpoint comes from the site (RFC 6749, section 2.3.1). */
  boolean authenticates(Seen request) {
    return "client_secret_basic".equals(authentication) ? basic(request) : posted(request);
  }

  private boolean basic(Seen request) {
    String header = request.header("Authorization");
    if (header == null
        || !header.startsWith("Basic ")
        || request.body().contains("client_secret")) {
      return false;
    }
    String[] pair =
        new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8)
            .split(":", -1);
    return pair.length == 2
        && URLDecoder.decode(pair[0], UTF_8).equals(clientId)
        && URLDecoder.decode(pair[1], UTF_8).equals(clientSecret);
  }

  private boolean posted(Seen request) {
    Parameters form = Parameters.parse(request.body());
    return request.header("Authorization") == null
        && clientId.equals(form.get("client_id"))
        && clientSecret.equals(form.get("client_secret"));
  }
}
