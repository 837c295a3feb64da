package eesocial.security;

import eesocial.account.OpenAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Knows who the owner of a connection is; what they may do, the application's own stores know. */
@ApplicationScoped
public class ConnectionIdentityStore implements IdentityStore {

  @Inject OpenAccounts openAccounts;
  @Inject CallerGroups callerGroups;

  /** The caller who owns the connection, with the groups of every store, if the account is open. */
  public CredentialValidationResult validate(ConnectionCredential credential) {
    String caller = credential.connection().caller();
    return openAccounts.contains(caller)
        ? callerGroups.complete(caller)
        : CredentialValidationResult.INVALID_RESULT;
  }

  /** What the stores have said already, for a mechanism that is not ours and asks them again. */
  public CredentialValidationResult validate(ValidatedCredential credential) {
    return credential.result();
  }
}
