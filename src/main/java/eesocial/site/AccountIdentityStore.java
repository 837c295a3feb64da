package eesocial.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows the accounts by user name and password, and the groups of every caller who has one. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

  @Inject Accounts accounts;
  @Inject Passwords passwords;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    return credential instanceof UsernamePasswordCredential typed
        ? validate(typed)
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }

  private CredentialValidationResult validate(UsernamePasswordCredential typed) {
    Account account = accounts.find(UserName.of(typed.getCaller())).orElse(null);
    boolean matches = passwords.match(typed.getPasswordAsString(), account);
    return matches && account.isOpen()
        ? new CredentialValidationResult(account.name(), account.groups())
        : CredentialValidationResult.INVALID_RESULT;
  }

  @Override
  public Set<String> getCallerGroups(CredentialValidationResult validated) {
    return accounts
        .find(validated.getCallerPrincipal().getName())
        .map(Account::groups)
        .orElseGet(Set::of);
  }
}
