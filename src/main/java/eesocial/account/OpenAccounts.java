package eesocial.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The accounts that may be used: all that no {@link AccountStatus} of the application denies. */
@ApplicationScoped
public class OpenAccounts {

  @Inject @Any Instance<AccountStatus> found;

  private List<AccountStatus> statuses;

  /** Once: what is not shared would be made anew at every request. */
  @PostConstruct
  void resolve() {
    statuses = found.stream().toList();
  }

  /** Whether the caller's account may be used; always, if the application does not care. */
  public boolean contains(String caller) {
    return statuses.stream().allMatch(status -> status.isOpen(caller));
  }
}
