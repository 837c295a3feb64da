package eesocial.oauth;

import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The grant of each protocol. */
@ApplicationScoped
public class Grants {

  @Inject RedirectionBasedAuthorization redirectionBasedAuthorization;
  @Inject AuthorizationCodeGrant authorizationCodeGrant;

  /** How this provider vouches for users. */
  public Grant of(Provider provider) {
    return switch (provider.protocol()) {
      case OAUTH1 -> redirectionBasedAuthorization;
      case OAUTH2, OIDC -> authorizationCodeGrant;
    };
  }
}
