package eesocial.provider;

import java.util.List;
import java.util.Map;

/**
 * Somebody who can vouch for a caller, as one definition and one registration describe it.
 *
 * @param id the id in addresses, keys and rows: {@code github}
 * @param name what people read on the button: {@code GitHub}
 * @param protocol what is spoken
 * @param client our registration
 * @param endpoints its addresses
 * @param scope what is asked for, in the provider's spelling (RFC 6749, section 3.3)
 * @param scopeSeparator what stands between two scopes; a space by the RFC
 * @param pkce whether the code is bound to us by S256 (RFC 7636)
 * @param authorizationParameters sent along with every authorization request
 * @param userInfo where its profile keeps what
 * @param unknownLogin what the login of an unconnected account does
 */
public record Provider(
    String id,
    String name,
    Protocol protocol,
    ClientRegistration client,
    Endpoints endpoints,
    List<String> scope,
    String scopeSeparator,
    boolean pkce,
    Map<String, String> authorizationParameters,
    UserInfoMapping userInfo,
    UnknownLogin unknownLogin) {

  /**
   * Whether the provider answers by a form the browser posts (OAuth 2.0 Form Post Response Mode).
   */
  public boolean answersByFormPost() {
    return "form_post".equals(authorizationParameters.get("response_mode"));
  }

  @Override
  public String toString() {
    return id;
  }
}
