package eesocial.config;

import eesocial.failure.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The keys below {@code social.} that are not about one provider, with their defaults. */
@ApplicationScoped
public class Settings {

  private static final List<String> PAGES =
      List.of(
          "login-page",
          "post-login",
          "post-logout",
          "sign-up-page",
          "link-page",
          "confirm-page",
          "connect-allow",
          "connect-deny");

  private static final String FAILED_LOGINS = "30";

  private Keys keys;
  private URI appUrl;
  private Duration recentAuthentication;
  private Duration deadline;
  private Duration idTokenAge;
  private Duration signingKeysAge;

  /** For the container's proxy. */
  protected Settings() {}

  /**
   * The settings of a configuration.
   *
   * @throws ConfigurationException if they cannot be used
   */
  @Inject
  public Settings(Config config) {
    this.keys = new Keys(config);
    PAGES.forEach(keys::demandPage);
    keys.demand(
        "cookie-name",
        "social",
        "[A-Za-z0-9_.-]{1,40}",
        "Write at most 40 letters, digits, dots, hyphens and underscores");
    keys.demand(
        "application-path",
        "/social",
        "(/[A-Za-z0-9._~-]+)+",
        "Write where your Application serves the endpoints, like /social");
    keys.demandBoolean("create-tables");
    keys.demand(
        "failed-logins-per-minute",
        FAILED_LOGINS,
        "0|[1-9]\\d{0,5}",
        "Write how many logins of one client may fail within a minute, or 0 for any number");
    this.recentAuthentication = keys.duration("recent-authentication", "PT10M");
    this.deadline = keys.duration("deadline", "PT10S");
    keys.demand("max-calls", "32", "[1-9][0-9]{0,3}", "Write a number from 1 to 9999");
    this.idTokenAge = keys.duration("id-token-age", "PT10M");
    this.signingKeysAge = keys.duration("signing-keys-age", "PT10M");
    this.appUrl = AppUrl.of(keys.find("app-url").orElse(keys.areBare() ? AppUrl.USUAL : null));
  }

  /** Where the usual address stands in for the real one, the context path is its end. */
  void found(String contextPath) {
    if (keys.find("app-url").isEmpty()) {
      appUrl = URI.create(AppUrl.USUAL + contextPath);
      System.getLogger(Settings.class.getName())
          .log(Level.WARNING, "social.app-url is missing; {0} stands in for it", appUrl);
    }
  }

  /**
   * The public base address of the application, context path included, without a slash at its end.
   */
  public URI appUrl() {
    return appUrl;
  }

  /** Whether this is a developer's machine: only then http to providers is accepted. */
  public boolean development() {
    return AppUrl.isLoopback(appUrl);
  }

  /** Whether browsers reach us by https, so that cookies can insist on it. */
  public boolean https() {
    return "https".equals(appUrl.getScheme());
  }

  /** Ids of the providers in button order; if that is not written, all with a client id. */
  public List<String> providers() {
    List<String> named = keys.list("providers");
    return named.isEmpty() ? keys.providersByName() : named;
  }

  /** Where the endpoints are, below the context: what the buttons' addresses begin with. */
  public String applicationPath() {
    return text("application-path", "/social");
  }

  /** Where the anonymous are sent. */
  public String loginPage() {
    return text("login-page", "/login.xhtml");
  }

  /** How long ago the caller may have proven who they are, for what changes how one logs in. */
  public Duration recentAuthentication() {
    return recentAuthentication;
  }

  /** How long all calls to providers may take together that one request of ours needs. */
  public Duration deadline() {
    return deadline;
  }

  /** How many calls a provider may get at the same time. */
  public int maxCalls() {
    return Integer.parseInt(text("max-calls", "32"));
  }

  /** How many logins of one client may fail within a minute; 0 for any number. */
  public int failedLoginsPerMinute() {
    return Integer.parseInt(text("failed-logins-per-minute", FAILED_LOGINS));
  }

  /** How long ago an ID token may have been issued when it arrives. */
  public Duration idTokenAge() {
    return idTokenAge;
  }

  /** How long an issuer's keys count after it has shown them. */
  public Duration signingKeysAge() {
    return signingKeysAge;
  }

  /** Where the caller proves again who they are. */
  public String confirmPage() {
    return text("confirm-page", "/confirm.xhtml");
  }

  /** Where a login without {@code next} ends. */
  public String postLogin() {
    return text("post-login", "/profile.xhtml");
  }

  /** Where a logout ends. */
  public String postLogout() {
    return text("post-logout", "/");
  }

  /** The form that makes an account of a pending sign-up. */
  public String signUpPage() {
    return text("sign-up-page", "/register.xhtml");
  }

  /** Where a stranger proves that an account is theirs. */
  public String linkPage() {
    return text("link-page", "/link.xhtml");
  }

  /** Where the caller goes after a connection was made or removed. */
  public String connectAllow() {
    return text("connect-allow", "/profile.xhtml");
  }

  /** Where the caller goes after a connection was refused. */
  public String connectDeny() {
    return text("connect-deny", "/profile.xhtml");
  }

  /** Whether one-time messages are kept for the next page. */
  public boolean flashMessages() {
    return keys.config().getOptionalValue("social.flash-messages", Boolean.class).orElse(true);
  }

  /** The beginning of every cookie's name. */
  public String cookieName() {
    return text("cookie-name", "social");
  }

  /** The keys that encrypt, newest first: {@code k2:<base64>,k1:<base64>}. */
  public Optional<String> secretKeys() {
    return keys.find("secret-keys");
  }

  /** Whether the tables are made at the start. */
  public boolean createTables() {
    return Boolean.parseBoolean(text("create-tables", "true"));
  }

  /** The database of the WAR, if it is configured. */
  public Optional<String> dbUrl() {
    return keys.find("db-url");
  }

  private String text(String key, String otherwise) {
    return keys.text(key, otherwise);
  }
}
