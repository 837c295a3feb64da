package eesocial.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import java.util.HashSet;
import java.util.Set;

/**
 * The groups of a caller whom one of our stores has recognised. The container asks only stores that
 * do nothing but provide groups (Jakarta Security 3.0, section 3.3.2); the application's accounts
 * and passwords mostly live in one that does both, so here every store is asked that provides
 * groups at all.
 */
@ApplicationScoped
public class CallerGroups {

  @Inject @Any Instance<IdentityStore> identityStores;

  /** The caller with all groups. */
  CredentialValidationResult complete(String caller) {
    CredentialValidationResult known = new CredentialValidationResult(caller);
    Set<String> groups = new HashSet<>();
    for (IdentityStore store : identityStores) {
      if (store.validationTypes().contains(ValidationType.PROVIDE_GROUPS)) {
        groups.addAll(store.getCallerGroups(known));
      }
    }
    return new CredentialValidationResult(caller, groups);
  }
}
