package eesocial.site;

import eesocial.config.Settings;
import eesocial.failure.RetryLaterException;
import eesocial.security.CallerLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** Logs in with user name and password. */
@Named
@RequestScoped
public class LoginForm {

  @Inject CallerLogin callerLogin;
  @Inject Settings settings;

  private String userName;
  private String password;
  private boolean remember;

  /** Logs the caller in and goes to the page that was asked for. */
  public void logIn() {
    Exchange page = Exchange.current();
    var credential = new UsernamePasswordCredential(userName, password);
    try {
      if (callerLogin.login(page.request(), page.response(), credential, remember)) {
        page.seeOther(next());
      } else {
        page.refuse(null, "The user name or the password is wrong.");
      }
    } catch (RetryLaterException e) {
      page.refuse(null, e);
    }
  }

  /** The page that sent the caller here, else where every login leads; never another site. */
  public String next() {
    return Exchange.current().next(settings.postLogin());
  }

  /** The user name, as typed. */
  public String getUserName() {
    return userName;
  }

  /** Takes the user name, as typed. */
  public void setUserName(String userName) {
    this.userName = userName;
  }

  /** The password, as typed; no page shows it. */
  public String getPassword() {
    return password;
  }

  /** Takes the password, as typed. */
  public void setPassword(String password) {
    this.password = password;
  }

  /** Whether the login outlives the browser's session. */
  public boolean isRemember() {
    return remember;
  }

  /** Takes whether the login outlives the browser's session. */
  public void setRemember(boolean remember) {
    this.remember = remember;
  }
}
