package eesocial.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/**
 * Knows who the owner of a connection is. Groups are left to the application's own stores: every
 * one that provides groups is asked (Jakarta Security 3.0, section 3.2).
 */
@ApplicationScoped
public class ConnectionIdentityStore implements IdentityStore {

  /** The caller who owns the connection. */
  public CredentialValidationResult validate(ConnectionCredential credential) {
    return new CredentialValidationResult(credential.connection().caller());
  }

  @Override
  public Set<ValidationType> validationTypes() {
    return Set.of(ValidationType.VALIDATE);
  }
}
