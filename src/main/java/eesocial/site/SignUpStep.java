package eesocial.site;

import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import eesocial.provider.UserInfo;
import eesocial.welcome.SignUp;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The registration form as the last step of a provider's sign-up.
 *
 * <p>The form carries which sign-up it shows, so that neither another tab's sign-up nor one that
 * has expired since turns into an account that the person did not see.
 */
@Named
@RequestScoped
public class SignUpStep {

  @Inject SignUp signUp;
  @Inject Messages messages;
  @Inject Settings settings;

  private Provider provider;
  private UserInfo userInfo;

  @PostConstruct
  void find() {
    if (signUp.isPending()) {
      provider = signUp.provider();
      userInfo = signUp.userInfo();
    }
  }

  /** Whether this browser has a sign-up to finish. */
  public boolean isPending() {
    return userInfo != null;
  }

  /** Who vouches; null without a pending sign-up. */
  public Provider getProvider() {
    return provider;
  }

  /** For whom; null without a pending sign-up. */
  public UserInfo getUserInfo() {
    return userInfo;
  }

  /** Whether the form is, or was when it was shown, the last step of a sign-up. */
  public boolean isOpen() {
    Exchange page = Exchange.current();
    return page.faces().isPostback() ? page.request().getParameter("signUp") != null : isPending();
  }

  /** Which sign-up the form shows. */
  public String getSubject() {
    return isPending() ? provider.id() + " " + userInfo.id() : "";
  }

  /** Whether the sign-up that a posted form shows is no longer the pending one. */
  boolean isOver() {
    Exchange page = Exchange.current();
    boolean posted = page.faces().isPostback() && isOpen();
    return posted && !getSubject().equals(page.request().getParameter("signUp"));
  }

  /** Before the page is shown: sends a sign-up that is over back to the login page. */
  public void check() {
    if (isOver()) {
      end(new SocialException(Reason.UNKNOWN_FLOW, "the sign-up cannot be finished"));
    }
  }

  /** Forgets the sign-up; nothing was stored. */
  public void cancel() {
    Exchange page = Exchange.current();
    signUp.cancel(page.response());
    page.seeOther(settings.loginPage());
  }

  /** Says on the login page why no account came of it. */
  void end(SocialException refusal) {
    Exchange page = Exchange.current();
    String name = isPending() ? provider.name() : Message.THE_PROVIDER;
    messages.add(page.response(), Message.of(Message.Kind.ERROR, refusal, name));
    page.seeOther(settings.loginPage());
  }
}
