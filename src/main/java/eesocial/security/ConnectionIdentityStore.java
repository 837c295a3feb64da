package eesocial.security;

import eesocial.account.OpenAccounts;
import eesocial.connection.Connection;
import eesocial.connection.ConnectionKey;
import eesocial.connection.ConnectionRepository;
import eesocial.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Knows who the owner of a connection is; what they may do, the application's own stores know. */
@ApplicationScoped
public class ConnectionIdentityStore implements IdentityStore {

  @Inject ConnectionRepository connections;
  @Inject OpenAccounts openAccounts;
  @Inject Providers providers;
  @Inject CallerGroups callerGroups;

  /**
   * The caller who owns the connection, with the groups of every store, if the account is open and
   * the connection still there: since the provider vouched, the account may have been claimed.
   */
  public CredentialValidationResult validate(ConnectionCredential credential) {
    String caller = credential.connection().caller();
    return mayLogIn(credential.connection().provider())
            && isStored(credential.connection())
            && openAccounts.contains(caller)
        ? callerGroups.complete(caller)
        : CredentialValidationResult.INVALID_RESULT;
  }

  /** The provider may have been switched off, or kept for connections, since it vouched. */
  private boolean mayLogIn(String provider) {
    return providers.find(provider).filter(known -> !known.connectOnly()).isPresent();
  }

  /** The row stays locked meanwhile: whoever removes it and voids the logins comes after. */
  private boolean isStored(Connection connection) {
    return connections
        .find(ConnectionKey.of(connection))
        .filter(stored -> stored.caller().equals(connection.caller()))
        .isPresent();
  }

  /** What the stores have said already, for a mechanism that is not ours and asks them again. */
  public CredentialValidationResult validate(ValidatedCredential credential) {
    return credential.result();
  }
}
