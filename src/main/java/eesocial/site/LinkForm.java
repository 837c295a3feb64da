package eesocial.site;

import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.RetryLaterException;
import eesocial.failure.SocialException;
import eesocial.welcome.Link;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Optional;

/**
 * Proves by its password that an account is the stranger's. The form carries which stranger and
 * which account it shows, so that nothing is connected that the person did not see.
 */
@Named
@RequestScoped
public class LinkForm {

  private static final String SHOWN = "shown";

  @Inject Link link;
  @Inject Accounts accounts;
  @Inject Messages messages;
  @Inject Settings settings;

  private String password;

  /** Before the page is shown: sends whoever has nothing to prove to the login page. */
  public void check() {
    if (!link.isPending()) {
      endAsOver();
    }
  }

  /** Which stranger and which account the form shows. */
  public String getShown() {
    return link.isPending()
        ? String.join(" ", link.provider().id(), link.userInfo().id(), link.caller())
        : "";
  }

  /** Whether a password opens the account. */
  public boolean isPasswordPossible() {
    return link.isPending() && accounts.hasPassword(link.caller());
  }

  /** Connects and logs in, if the password is right. */
  public void prove() {
    if (isAsShown()) {
      String provider = link.provider().name();
      try {
        proven(provider);
      } catch (RetryLaterException e) {
        Exchange.current().refuse("password", e);
      } catch (SocialException e) {
        end(e, provider);
      }
    }
  }

  private void proven(String provider) {
    Exchange page = Exchange.current();
    var credential = new UsernamePasswordCredential(link.caller(), password);
    Optional<String> next = link.prove(credential, page.request(), page.response());
    if (next.isPresent()) {
      messages.add(page.response(), Message.of(Message.Kind.SUCCESS, "linked", provider));
      page.seeOther(next.get());
    } else {
      page.refuse("password", "This is not the password of the account.");
    }
  }

  /** The account is somebody else's, or shall stay alone: a new one is made. */
  public void signUp() {
    if (isAsShown()) {
      link.signUpInstead();
      Exchange.current().seeOther(settings.signUpPage());
    }
  }

  /** Forgets the stranger; nothing was stored. */
  public void cancel() {
    Exchange page = Exchange.current();
    link.cancel(page.response());
    page.seeOther(settings.loginPage());
  }

  private boolean isAsShown() {
    boolean same = getShown().equals(Exchange.current().request().getParameter(SHOWN));
    if (!same) {
      endAsOver();
    }
    return same;
  }

  private void endAsOver() {
    end(
        new SocialException(Reason.UNKNOWN_FLOW, "nobody has an account to prove here"),
        Message.THE_PROVIDER);
  }

  private void end(SocialException refusal, String provider) {
    Exchange page = Exchange.current();
    messages.add(page.response(), Message.of(Message.Kind.ERROR, refusal, provider));
    page.seeOther(settings.loginPage());
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
