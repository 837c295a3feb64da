package eesocial.site;

import eesocial.Social;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The caller's own account, for the private pages. */
@Named
@RequestScoped
public class ProfilePage {

  @Inject Accounts accounts;
  @Inject Social social;

  private Account account;

  @PostConstruct
  void find() {
    account = accounts.find(social.caller()).orElse(null);
  }

  /** The caller's account; null if it was deleted while the caller was logged in. */
  public Account getAccount() {
    return account;
  }
}
