package eesocial.site;

import static java.util.Objects.requireNonNull;

import eesocial.account.AccountRefused;
import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.config.Settings;
import eesocial.failure.RetryLaterException;
import eesocial.failure.SocialException;
import eesocial.provider.UserInfo;
import eesocial.security.CallerLogin;
import eesocial.welcome.SignUp;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;

/** Registers an account: with a password, or from what a provider said in a pending sign-up. */
@Named
@RequestScoped
public class RegisterForm {

  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject StrangerRegistrar strangers;
  @Inject CallerLogin callerLogin;
  @Inject Settings settings;
  @Inject Messages messages;
  @Inject SignUp signUp;
  @Inject SignUpStep step;

  @NotNull(message = "Please choose a user name.")
  @Pattern(regexp = UserName.TYPED, message = UserName.RULE)
  private String userName;

  @Size(max = 255, message = "A name has at most 255 characters.")
  private String fullName;

  @Email(message = "This is not an e-mail address.")
  @Size(max = 254, message = "An e-mail address has at most 254 characters.")
  private String email;

  @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, message = Passwords.RULE)
  private String password;

  @PostConstruct
  void prefill() {
    if (step.isPending() && step.isOpen()) {
      UserInfo userInfo = step.getUserInfo();
      userName = strangers.freeName(UserName.suggestedBy(userInfo));
      fullName = userInfo.name();
      email = userInfo.email();
    }
  }

  /** Registers the account, logs its owner in and goes on. */
  public void register() {
    if (step.isOver()) {
      return; // the page says so
    }
    Exchange page = Exchange.current();
    try {
      String next = step.isOpen() ? completeSignUp(page) : registerWithPassword(page);
      messages.add(page.response(), Message.of(Message.Kind.SUCCESS, "account-ready"));
      page.seeOther(next);
    } catch (UserNameTaken e) {
      page.refuse("userName", UserName.TAKEN);
    } catch (AccountRefused e) {
      e.errors().forEach(page::refuse);
    } catch (SocialException e) {
      step.end(e);
    }
  }

  private String completeSignUp(Exchange page) {
    return signUp.complete(
        userInfo -> strangers.register(step.getProvider(), userInfo, typed()),
        page.request(),
        page.response());
  }

  private Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    typed.put("userName", userName);
    typed.put("fullName", fullName);
    typed.put("email", email);
    typed.put("password", password);
    return typed;
  }

  private String registerWithPassword(Exchange page) {
    String caller = accounts.register(registration()).name();
    var credential = new UsernamePasswordCredential(caller, password);
    try {
      callerLogin.login(page.request(), page.response(), credential, false);
      return next();
    } catch (RetryLaterException e) {
      return settings.loginPage(); // the account is there, and its owner has to wait
    }
  }

  private Registration registration() {
    String passwordHash = passwords.hash(requireNonNull(password));
    return new Registration(UserName.of(userName), passwordHash, fullName, email, false);
  }

  /** The page that sent the caller here, else where every login leads; never another site. */
  public String next() {
    return Exchange.current().next(settings.postLogin());
  }

  /** The wanted user name, as typed. */
  public String getUserName() {
    return userName;
  }

  /** Takes the wanted user name, as typed. */
  public void setUserName(String userName) {
    this.userName = userName;
  }

  /** The full name; may be null. */
  public String getFullName() {
    return fullName;
  }

  /** Takes the full name; may be null. */
  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  /** The e-mail address; may be null. */
  public String getEmail() {
    return email;
  }

  /** Takes the e-mail address; may be null. */
  public void setEmail(String email) {
    this.email = email;
  }

  /** The password, as typed; no page shows it. */
  public String getPassword() {
    return password;
  }

  /** Takes the password, as typed; null where the sign-up's provider shall be the only way in. */
  public void setPassword(String password) {
    this.password = password;
  }
}
