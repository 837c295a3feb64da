package eesocial.oauth;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Renews tokens without their user (RFC 6749, section 6). */
@ApplicationScoped
public class RefreshTokenGrant {

  @Inject TokenEndpoint tokenEndpoint;
  @Inject ProviderMetadata metadata;
  @Inject IdTokens idTokens;

  /**
   * Fresh tokens for used ones. The refresh token may come back changed, and is then good for one
   * use.
   *
   * @param userId whose they are, by the provider's id of the user
   * @throws SocialException GRANT_REFUSED if the user must go to the provider again, OTHER_ACCOUNT
   *     if the answer is another user's; otherwise if the provider cannot be reached or answers
   *     nonsense
   */
  public TokenResponse refresh(Provider provider, String userId, TokenResponse used) {
    TokenResponse fresh = tokenEndpoint.refresh(provider, used);
    if (provider.isOpenId() && fresh.idToken() != null) {
      requireSameUser(provider, userId, fresh);
    }
    return fresh;
  }

  /** OpenID Connect Core 1.0, section 12.2. */
  private void requireSameUser(Provider provider, String userId, TokenResponse fresh) {
    if (!idTokens.isRenewalFor(userId, provider, metadata.of(provider), fresh.idToken())) {
      throw new SocialException(
          Reason.OTHER_ACCOUNT, "the tokens that " + provider + " renewed are another user's");
    }
  }
}
