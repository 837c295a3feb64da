package eesocial.oauth;

import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Renews tokens without their user (RFC 6749, section 6). */
@ApplicationScoped
public class RefreshTokenGrant {

  @Inject TokenEndpoint tokenEndpoint;

  /**
   * Fresh tokens for used ones. The refresh token may come back changed, and is then good for one
   * use.
   *
   * @throws SocialException GRANT_REFUSED if the user must go to the provider again; otherwise if
   *     the provider cannot be reached or answers nonsense
   */
  public TokenResponse refresh(Provider provider, TokenResponse used) {
    return tokenEndpoint.refresh(provider, used);
  }
}
