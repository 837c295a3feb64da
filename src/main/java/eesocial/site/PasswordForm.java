package eesocial.site;

import static java.util.Objects.requireNonNullElse;

import eesocial.Social;
import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.failure.RetryLaterException;
import eesocial.security.CallerLogin;
import eesocial.security.CallerLogins;
import eesocial.storage.Transaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.validation.constraints.Size;

/** Gives the caller's account a password, or changes the one it has. */
@Named
@RequestScoped
public class PasswordForm {

  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject CallerLogin callerLogin;
  @Inject CallerLogins callerLogins;
  @Inject RecentProof recentProof;
  @Inject Transaction transaction;
  @Inject Messages messages;
  @Inject Social social;

  private String present;

  @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, message = Passwords.RULE)
  private String changed;

  /** Stores the new password, if the present one is right. */
  public void save() {
    Exchange page = Exchange.current();
    Account account = accounts.find(social.caller()).orElseThrow();
    // who sets a first password adds a way to log in
    if (!account.hasPassword() && !recentProof.isThere(page)) {
      return;
    }
    try {
      if (isRight(page, account) && isSaved(page, account)) {
        messages.add(page.response(), Message.of(Message.Kind.SUCCESS, "password-saved"));
        page.seeOther("/profile.xhtml");
      } else {
        page.refuse("present", "This is not your present password.");
      }
    } catch (RetryLaterException e) {
      page.refuse("present", e);
    }
  }

  private boolean isRight(Exchange page, Account account) {
    var credential =
        new UsernamePasswordCredential(account.name(), requireNonNullElse(present, ""));
    return !account.hasPassword() || callerLogin.isOf(page.request(), account.name(), credential);
  }

  /** Whoever knew the old password is logged out. */
  private boolean isSaved(Exchange page, Account account) {
    String hash = passwords.hash(changed);
    return transaction.run(
        () -> {
          boolean saved = accounts.changePassword(account.name(), account.passwordHash(), hash);
          if (saved) {
            callerLogins.endOthers(page.request());
          }
          return saved;
        });
  }

  /** The present password, as typed; no page shows it. */
  public String getPresent() {
    return present;
  }

  /** Takes the present password, as typed. */
  public void setPresent(String present) {
    this.present = present;
  }

  /** The new password, as typed; no page shows it. */
  public String getChanged() {
    return changed;
  }

  /** Takes the new password, as typed. */
  public void setChanged(String changed) {
    this.changed = changed;
  }
}
