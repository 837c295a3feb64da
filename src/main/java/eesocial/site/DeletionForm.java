package eesocial.site;

import eesocial.Social;
import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.config.Settings;
import eesocial.revocation.Revocations;
import eesocial.security.CallerLogin;
import eesocial.security.CallerLogins;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deletes the caller's account, with all that belongs to it. */
@Named
@RequestScoped
public class DeletionForm {

  @Inject Accounts accounts;
  @Inject CallerLogins callerLogins;
  @Inject CallerLogin callerLogin;
  @Inject Revocations revocations;
  @Inject RecentProof recentProof;
  @Inject Transaction transaction;
  @Inject Messages messages;
  @Inject Settings settings;
  @Inject Social social;

  /** Deletes the account, unless the caller has to prove first who they are. */
  public void delete() {
    Exchange page = Exchange.current();
    if (recentProof.isThere(page)) {
      String caller = social.caller();
      transaction.run(() -> delete(caller));
      revocations.begin();
      callerLogin.logout(page.request(), page.response());
      messages.add(page.response(), Message.of(Message.Kind.INFO, "account-deleted"));
      page.seeOther(settings.postLogout());
    }
  }

  private boolean delete(String caller) {
    callerLogins.forget(caller);
    return accounts.delete(caller);
  }
}
