package eesocial.token;

import eesocial.oauth.TokenResponse;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The tokens of a row, decrypted for whoever sends them to their provider. A row itself shows them
 * to nobody.
 */
@ApplicationScoped
public class OpenedTokens {

  @Inject Encryption encryption;

  /**
   * The tokens.
   *
   * @throws eesocial.failure.SocialException RECONNECT_REQUIRED if they cannot be decrypted
   */
  public TokenResponse of(TokenRow row) {
    return row.tokens(encryption);
  }
}
