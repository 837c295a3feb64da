package eesocial.security;

import eesocial.connection.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.time.Instant;

/**
 * Has the identity stores look at a credential, and again if the caller's logins were voided while
 * they did: an old password that takes long to compare shall not outlive its change.
 */
@ApplicationScoped
public class Validation {

  /** By how much the clocks of two nodes may differ; more often than needed does no harm. */
  private static final Duration CLOCKS = Duration.ofSeconds(10);

  @Inject IdentityStoreHandler identityStores;
  @Inject VoidedLogins voidedLogins;
  @Inject Transaction transaction;

  /** What the identity stores say; of a credential they have seen already, what they said then. */
  ValidatedCredential of(Credential credential) {
    return credential instanceof ValidatedCredential validated ? validated : validate(credential);
  }

  private ValidatedCredential validate(Credential credential) {
    Instant begun = Instant.now();
    ValidatedCredential validated = transaction.run(() -> look(credential));
    boolean again = validated.voided() != null && validated.voided().isAfter(begun.minus(CLOCKS));
    return again
        ? new ValidatedCredential(
            transaction.run(() -> identityStores.validate(credential)), validated.voided())
        : validated;
  }

  /** What they say now. Joins the caller's transaction. */
  ValidatedCredential look(Credential credential) {
    CredentialValidationResult result = identityStores.validate(credential);
    boolean valid = result.getStatus() == CredentialValidationResult.Status.VALID;
    return new ValidatedCredential(
        result, valid ? voidedLogins.last(result.getCallerPrincipal().getName()) : null);
  }
}
