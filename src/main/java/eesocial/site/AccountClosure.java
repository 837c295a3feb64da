package eesocial.site;

import eesocial.account.AccountStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The accounts of the site that an operator has closed, and those that are gone. */
@ApplicationScoped
public class AccountClosure implements AccountStatus {

  @Inject Accounts accounts;

  @Override
  public boolean isOpen(String caller) {
    return accounts.isOpen(caller);
  }
}
