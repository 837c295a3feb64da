package eesocial.site;

import static java.util.Objects.requireNonNull;

import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.config.Settings;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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
      messages.add(page.response(), new Message(Message.Kind.SUCCESS, "Your account is ready."));
      page.seeOther(next);
    } catch (UserNameTaken e) {
      page.refuse("userName", UserName.TAKEN);
    } catch (SocialException e) {
      step.end(e);
    }
  }

  private String completeSignUp(Exchange page) {
    String passwordHash = passwords.hash(password);
    return signUp.complete(
        userInfo -> accounts.register(registration(passwordHash, vouchesFor(userInfo))).name(),
        page.request(),
        page.response());
  }

  // the person may have typed another address than the one the provider verified
  private boolean vouchesFor(UserInfo userInfo) {
    return userInfo.emailVerified() && userInfo.email() != null && userInfo.email().equals(email);
  }

  private String registerWithPassword(Exchange page) {
    String passwordHash = passwords.hash(requireNonNull(password));
    String caller = accounts.register(registration(passwordHash, false)).name();
    var credential = new UsernamePasswordCredential(caller, password);
    callerLogin.login(page.request(), page.response(), credential, false);
    return next();
  }

  private Registration registration(String passwordHash, boolean emailVerified) {
    return new Registration(UserName.of(userName), passwordHash, fullName, email, emailVerified);
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
