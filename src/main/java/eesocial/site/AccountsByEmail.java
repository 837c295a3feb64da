package eesocial.site;

import eesocial.account.AccountByEmail;
import eesocial.account.EmailOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the accounts of the site by e-mail address. */
@ApplicationScoped
public class AccountsByEmail implements AccountByEmail {

  @Inject Accounts accounts;

  @Override
  public Optional<EmailOwner> find(String email) {
    return accounts.findByEmail(email).map(a -> new EmailOwner(a.name(), a.emailVerifiedAt()));
  }
}
