package eesocial.site;

import eesocial.account.WayToLogIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The password: while an account has one, its last connection may go. */
@ApplicationScoped
public class PasswordWay implements WayToLogIn {

  @Inject Accounts accounts;

  @Override
  public boolean isOpenTo(String caller) {
    return accounts.hasPassword(caller);
  }
}
