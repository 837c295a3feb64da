package eesocial.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Knows who the owner of a connection is; what they may do, the application's own stores know. */
@ApplicationScoped
public class ConnectionIdentityStore implements IdentityStore {

  @Inject CallerGroups callerGroups;

  /** The caller who owns the connection, with the groups of every store. */
  public CredentialValidationResult validate(ConnectionCredential credential) {
    return callerGroups.complete(credential.connection().caller());
  }
}
