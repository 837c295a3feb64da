package eesocial.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The application's own store that knows nothing but groups. */
@ApplicationScoped
public class ExtraGroups implements IdentityStore {

  @Override
  public Set<String> getCallerGroups(CredentialValidationResult validated) {
    return Set.of("extra");
  }

  @Override
  public Set<ValidationType> validationTypes() {
    return Set.of(ValidationType.PROVIDE_GROUPS);
  }
}
