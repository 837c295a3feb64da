package eesocial.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Stream;

/**
 * Whether the application knows callers of its own, by an identity store or an authentication
 * mechanism that is not ours. If it does not, all who ever come are strangers.
 */
@ApplicationScoped
class OwnAccounts {

  private static final String OURS = "eesocial.security.";

  @Inject @Any Instance<IdentityStore> identityStores;
  @Inject @Any Instance<HttpAuthenticationMechanism> mechanisms;

  /** Whether it does. */
  boolean exist() {
    return Stream.concat(identityStores.handlesStream(), mechanisms.handlesStream())
        .anyMatch(bean -> !bean.getBean().getBeanClass().getName().startsWith(OURS));
  }
}
