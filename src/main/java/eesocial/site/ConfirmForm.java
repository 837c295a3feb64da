package eesocial.site;

import eesocial.Social;
import eesocial.browser.LocalRedirect;
import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.config.Settings;
import eesocial.failure.RetryLaterException;
import eesocial.security.CallerLogin;
import eesocial.security.RecentAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** The caller proves again who they are, by the password or by a connection. */
@Named
@RequestScoped
public class ConfirmForm {

  @Inject Accounts accounts;
  @Inject CallerLogin callerLogin;
  @Inject RecentAuthentication recentAuthentication;
  @Inject Messages messages;
  @Inject Settings settings;
  @Inject Social social;

  private String password;

  /** Before the page is shown: the anonymous log in, and whoever has just done so goes on. */
  public void check() {
    Exchange page = Exchange.current();
    if (social.caller() == null) {
      page.seeOther(LocalRedirect.withNext(settings.loginPage(), next()));
    } else if (!page.faces().isPostback() && recentAuthentication.isRecent(page.request())) {
      page.seeOther(next());
    }
  }

  /** Takes the password and goes back to what it was wanted for. */
  public void confirm() {
    Exchange page = Exchange.current();
    var credential = new UsernamePasswordCredential(social.caller(), password);
    try {
      if (callerLogin.confirm(page.request(), credential)) {
        messages.add(page.response(), Message.of(Message.Kind.SUCCESS, "confirmed"));
        page.seeOther(next());
      } else {
        page.refuse("password", "This is not your password.");
      }
    } catch (RetryLaterException e) {
      page.refuse("password", e);
    }
  }

  /** What the proof is wanted for; never another site. */
  public String next() {
    return Exchange.current().next(settings.postLogin());
  }

  /** Whether the caller has a password. */
  public boolean isByPassword() {
    return accounts.hasPassword(social.caller());
  }

  /** The password, as typed; no page shows it. */
  public String getPassword() {
    return password;
  }

  /** Takes the password, as typed. */
  public void setPassword(String password) {
    this.password = password;
  }
}
