package eesocial.flow;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.oauth.AuthorizationResponse;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Responses that a provider has the browser post (OAuth 2.0 Form Post Response Mode). Such a post
 * comes from another site and so without our {@code SameSite=Lax} cookies; it is sealed and carried
 * over to a plain visit of the callback, where the cookies are. The code is readable in neither
 * address.
 */
@ApplicationScoped
public class FormPost {

  /** As in JARM: an authorization response in one encrypted parameter. */
  public static final String PARAMETER = "response";

  private static final int MAX_LENGTH = 2500;

  @Inject Encryption encryption;

  /** The parameters of a callback, posted and sealed or plain. */
  public Map<String, List<String>> parameters(Map<String, List<String>> received) {
    List<String> sealed = received.get(PARAMETER);
    if (sealed == null) {
      return received;
    }
    if (sealed.size() != 1 || received.size() != 1) {
      throw invalid("a sealed response comes alone");
    }
    return encryption
        .open(PARAMETER, sealed.get(0))
        .map(FormPost::read)
        .orElseThrow(() -> invalid("the sealed response is not ours"));
  }

  /**
   * Seals what was posted.
   *
   * @throws SocialException INVALID_REQUEST if it is too long
   */
  public String seal(AuthorizationResponse posted) {
    String text = Json.createObjectBuilder(posted.parameters()).build().toString();
    if (text.length() > MAX_LENGTH) {
      throw invalid("the posted response is too long");
    }
    return encryption.seal(PARAMETER, text);
  }

  private static Map<String, List<String>> read(String text) {
    JsonObject json = Json.createReader(new StringReader(text)).readObject();
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    json.keySet().forEach(name -> parameters.put(name, List.of(json.getString(name))));
    return parameters;
  }

  private static SocialException invalid(String detail) {
    return new SocialException(Reason.INVALID_REQUEST, detail);
  }
}
