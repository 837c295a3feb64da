package eesocial.host.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The shop's only customer. */
@ApplicationScoped
public class Customers implements IdentityStore {

  /** By password. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return credential.compareTo("ada", "lovelace")
        ? new CredentialValidationResult("ada", Set.of("customer"))
        : CredentialValidationResult.INVALID_RESULT;
  }

  /** Asked for callers whom another store has recognised: by their connections. */
  @Override
  public Set<String> getCallerGroups(CredentialValidationResult recognised) {
    return "ada".equals(recognised.getCallerPrincipal().getName()) ? Set.of("customer") : Set.of();
  }
}
