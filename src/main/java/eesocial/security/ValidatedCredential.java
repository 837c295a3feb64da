package eesocial.security;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Instant;

/**
 * A credential that the identity stores have seen already. Some containers answer SUCCESS without a
 * look at the credential, so {@link CallerLogin} has it validated before the container is asked.
 *
 * @param result what the identity stores say of it
 * @param voided when the caller's logins were voided last before they looked; null if never
 */
record ValidatedCredential(CredentialValidationResult result, Instant voided)
    implements Credential {

  boolean isAccepted() {
    return result.getStatus() == CredentialValidationResult.Status.VALID;
  }

  /** The caller's name. */
  String caller() {
    return result.getCallerPrincipal().getName();
  }
}
