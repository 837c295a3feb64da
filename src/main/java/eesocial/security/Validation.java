package eesocial.security;

import eesocial.browser.ClientAddress;
import eesocial.browser.FailedAttempts;
import eesocial.failure.SocialException;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
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
  @Inject FailedAttempts failedAttempts;

  /**
   * What the identity stores say; of a credential they have seen already, what they said then.
   *
   * @throws SocialException TOO_MANY_ATTEMPTS if the client has failed too often; then they are not
   *     asked
   */
  ValidatedCredential of(HttpServletRequest request, Credential credential) {
    if (credential instanceof ValidatedCredential validated) {
      return validated;
    }
    return credential instanceof ConnectionCredential
        ? validate(credential)
        : attempt(request, credential);
  }

  /** Whatever else it is, somebody may be guessing it. */
  private ValidatedCredential attempt(HttpServletRequest request, Credential credential) {
    String account =
        credential instanceof UsernamePasswordCredential typed ? typed.getCaller() : null;
    String client = ClientAddress.of(request);
    failedAttempts.require(client, account);
    ValidatedCredential validated = validate(credential);
    if (!validated.isAccepted()) {
      failedAttempts.add(client, account);
    }
    return validated;
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
