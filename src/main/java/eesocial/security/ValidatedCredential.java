package eesocial.security;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;

/**
 * A credential that the identity stores have accepted already. Some containers answer SUCCESS
 * without a look at the credential, so {@link CallerLogin} has it validated before the container is
 * asked.
 */
record ValidatedCredential(CredentialValidationResult result) implements Credential {}
