package guestbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Says what callers may do, however they have logged in. */
@ApplicationScoped
public class AccountGroups implements IdentityStore {

  @Inject Accounts accounts;

  @Override
  public Set<ValidationType> validationTypes() {
    return Set.of(ValidationType.PROVIDE_GROUPS);
  }

  @Override
  public Set<String> getCallerGroups(CredentialValidationResult validated) {
    return accounts
        .find(validated.getCallerPrincipal().getName())
        .map(Account::groups)
        .orElse(Set.of());
  }
}
