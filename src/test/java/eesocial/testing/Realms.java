package eesocial.testing;

import eesocial.testing.recorded.RecordedProviders;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The providers the site is configured with. */
public final class Realms {

  private static final ScriptedProvider PROVIDER = ScriptedProvider.running();
  private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

  /** OpenID Connect; strangers get an account at once. */
  public static final Realm STUB = openId("stub", "register");

  /** OAuth 2.0 and no OpenID Connect; strangers get an account at once. */
  public static final Realm PLAIN = oauth("plain", "register");

  /** Strangers are refused. */
  public static final Realm REJECT = openId("reject", "reject");

  /** Strangers fill in a form, as is the WAR's own default. */
  public static final Realm SIGN_UP = openId("sign-up", "");

  /** Strangers with the e-mail address of an account prove that it is theirs. */
  public static final Realm LINKING = openId("linking", "link,sign-up");

  /** Is trusted with e-mail addresses. */
  public static final Realm CLAIMING = openId("claiming", "link-automatically,link,sign-up");

  /** Answers by a posted form. */
  public static final Realm POSTER = openId("poster", "register");

  /** Says with every response who it is (RFC 9207). */
  public static final Realm ISSUING = openId("issuing", "register");

  /** Registered with id and secret that need care, over HTTP Basic. */
  public static final Realm BASIC = oauth("basic", "register", odd("client_secret_basic"));

  /** The same in the form. */
  public static final Realm POSTING = oauth("posting", "register", odd("client_secret_post"));

  /** OAuth 1.0a, signed by HMAC-SHA1; registered with a secret that needs care. */
  public static final Realm SIGNING = oauth1("signing");

  /** The same by HMAC-SHA256. */
  public static final Realm SIGNING_256 = oauth1("signing-256");

  /** Someone registered it, and now it turns on us. */
  public static final Realm EVIL = openId("evil", "register");

  /** Takes access tokens as a parameter of the query. */
  public static final Realm PARAMETER = oauth("parameter", "register");

  /** Has never answered a question about its metadata. */
  public static final Realm FRESH = openId("fresh", "register");

  /** Publishes a file of ours as its user info. */
  public static final Realm FILE_AS_USER_INFO = openId("file-as-user-info", "register");

  /** Publishes a file of ours as its keys. */
  public static final Realm FILE_AS_KEYS = openId("file-as-keys", "register");

  /** Has never shown its keys. */
  public static final Realm KEYLESS = openId("keyless", "register");

  /** Has never shown its keys either. */
  public static final Realm KEYS_ELSEWHERE = openId("keys-elsewhere", "register");

  /** Publishes where it takes tokens back, by RFC 7009. */
  public static final Realm REVOKING = openId("revoking", "register");

  /** Takes access tokens back by a form of its own. */
  public static final Realm REVOKING_BY_FORM = revoking("form", "access-token", "?kind=delete");

  /** Takes tokens back by a call of its API. */
  public static final Realm REVOKING_BY_CALL = revoking("call", "bearer", "");

  /** Lets its users end the grant by a call of its API. */
  public static final Realm REVOKING_BY_DELETE = revoking("delete", "delete", "");

  /** Lets its clients end the grant. */
  public static final Realm REVOKING_BY_CLIENT = revoking("client", "delete-by-client", "");

  /** Asked at every login when its people authenticated. */
  public static final Realm TIMED = openId("timed", "register");

  /** Hangs. */
  public static final Realm HANGING = openId("hanging", "register");

  /** Takes its time at every step; has never shown its keys. */
  public static final Realm DRAGGING = openId("dragging", "register");

  /** Says what nobody may believe; takes tokens back. */
  public static final Realm LYING = openId("lying", "register");

  /** Publishes the metadata of another issuer. */
  public static final Realm MISMATCHED = openId("mismatched", "register");

  /** Speaks for many tenants, of which two may come; takes tokens back. */
  public static final Realm TENANTS = openId("tenants", "register");

  /** The other tenant that may come. */
  public static final String OTHER_TENANT = "4f1c2a77-0000-4000-8000-00000000000b";

  /** Signs ID tokens with the secret we share; takes tokens back. */
  public static final Realm SECRET_SIGNED = openId("hmac-signed", "register");

  /** Publishes one key that has no name. */
  public static final Realm NAMELESS_KEY = openId("nameless-key", "register");

  /** The same, and answers by a posted form. */
  public static final Realm NAMELESS_KEY_POSTER = openId("nameless-key-poster", "register");

  /** Publishes several keys of a kind, without names. */
  public static final Realm MANY_KEYS = openId("many-keys", "register");

  /** The same, and answers by a posted form. */
  public static final Realm MANY_KEYS_POSTER = openId("many-keys-poster", "register");

  /** Change their keys, each in one test. */
  public static final List<Realm> ROTATING =
      Stream.of("a", "b", "c", "d", "e", "f")
          .map(it -> openId("rotating-" + it, "register"))
          .toList();

  /** Serves connections alone. */
  public static final Realm CONNECT_ONLY = openId("connect-only", "register");

  /** Speaks for many tenants, each with people of its own; who they are its ID tokens tell. */
  public static final Realm DIRECTORY = openId("directory", "link-automatically,link,register");

  static {
    set(TENANTS, "issuer", TENANTS.issuer() + "/common/v2.0");
    set(TENANTS, "id-token.issuers", "/tenants/{/tid}/v2.0");
    set(TENANTS, "id-token.tenants", Realm.TENANT + " " + OTHER_TENANT);
    set(SECRET_SIGNED, "id-token.algorithms", "HS256");
    set(DIRECTORY, "issuer", DIRECTORY.issuer() + "/common/v2.0");
    set(DIRECTORY, "id-token.tenants", "any");
    set(DIRECTORY, "id-token.issuers", "/directory/{/tid}/v2.0");
    set(DIRECTORY, "userinfo-request", "id-token");
    set(DIRECTORY, "userinfo.id", "{/tid}:{/oid}");
    set(DIRECTORY, "userinfo.email-verified", "/xms_edov=true | /xms_edov=1");
    set("social.stub-again.extends", "oidc");
    set("social.stub-again.name", "The stub, registered again");
    set("social.stub-again.issuer", STUB.issuer());
    set("social.stub-again.client-id", STUB.registration().clientId());
    set("social.stub-again.client-secret", STUB.registration().clientSecret());
    set("social.stub-again.unknown-login", "register");
    set(CONNECT_ONLY, "connect-only", "true");
    set(DRAGGING, "emails-endpoint", DRAGGING.issuer() + "/emails");
    set(SIGNING_256, "signature-method", "hmac-sha256");
    set(PARAMETER, "access-token-parameter", "oauth_token");
    set(SIGNING_256, "revocation-endpoint", SIGNING_256.issuer() + "/revoke");
    set(REVOKING_BY_DELETE, "appsecret-proof", "true");
    set(REVOKING_BY_CLIENT, "request-headers", "X-Version: 7");
    for (Realm poster : List.of(POSTER, NAMELESS_KEY_POSTER, MANY_KEYS_POSTER)) {
      set(poster, "authorization-parameters", "response_mode=form_post");
    }
    set(TIMED, "authorization-parameters", "max_age=0");
    set("social.dead.extends", "oidc");
    set("social.dead.name", "Dead");
    set("social.dead.issuer", "http://127.0.0.1:1/dead");
    set("social.dead.client-id", "id");
    set("social.dead.client-secret", "secret");
    String ids = all().stream().map(Realm::id).collect(Collectors.joining(","));
    set("social.providers", ids + ",dead,stub-again");
    // the suite's people fail a great deal, and all from one address
    set("social.failed-logins-per-minute", "0");
  }

  private Realms() {}

  /** All that are alive. */
  public static Collection<Realm> all() {
    return PROVIDER.realms();
  }

  /** Every code, nonce, verifier and token there ever was. */
  public static List<String> everySecret() {
    return Stream.concat(
            all().stream().flatMap(realm -> realm.secrets().stream()),
            RecordedProviders.all().stream().flatMap(provider -> provider.secrets().stream()))
        .toList();
  }

  /** What MicroProfile Config shall say about them. */
  public static Map<String, String> settings() {
    return Map.copyOf(SETTINGS);
  }

  private static Registration odd(String authentication) {
    return new Registration("id:with %+ ü", "s%3A:ecret+ &=ü€", authentication);
  }

  private static Realm openId(String id, String unknownLogin) {
    // as long as HS256 wants it where it signs
    String secret = "hmac-signed".equals(id) ? id + "-secret-of-256-bits-or-more" : id + "-secret";
    Registration registration = new Registration(id + "-id", secret, "client_secret_basic");
    Realm realm = PROVIDER.open(id, registration, true);
    configure(realm, "oidc", unknownLogin);
    set(realm, "issuer", realm.issuer());
    return realm;
  }

  private static Realm oauth1(String id) {
    Realm realm = oauth(id, "register", odd("client_secret_post"));
    set(realm, "extends", "oauth1");
    set(realm, "request-token-endpoint", realm.issuer() + "/request-token");
    return realm;
  }

  private static Realm oauth(String id, String unknownLogin) {
    return oauth(
        id, unknownLogin, new Registration(id + "-id", id + "-secret", "client_secret_post"));
  }

  private static Realm oauth(String id, String unknownLogin, Registration registration) {
    Realm realm = PROVIDER.open(id, registration, false);
    configure(realm, "oauth2", unknownLogin);
    set(realm, "issuer", realm.issuer());
    set(realm, "authorization-endpoint", realm.issuer() + "/authorize");
    set(realm, "token-endpoint", realm.issuer() + "/token");
    set(realm, "userinfo-endpoint", realm.issuer() + "/userinfo");
    set(realm, "userinfo.id", "/id");
    set(realm, "userinfo.username", "/preferred_username");
    set(realm, "userinfo.name", "/name");
    set(realm, "userinfo.email", "/email");
    set(realm, "userinfo.picture", "/picture");
    set(realm, "userinfo.profile", "/profile");
    return realm;
  }

  private static Realm revoking(String name, String revocation, String query) {
    Realm realm = oauth("revoking-by-" + name, "register");
    set(realm, "revocation", revocation);
    set(realm, "revocation-endpoint", realm.issuer() + "/revoke" + query);
    return realm;
  }

  private static void configure(Realm realm, String definition, String unknownLogin) {
    set(realm, "extends", definition);
    set(realm, "name", "The " + realm.id());
    set(realm, "client-id", realm.registration().clientId());
    set(realm, "client-secret", realm.registration().clientSecret());
    set(realm, "client-authentication", realm.registration().authentication());
    set(realm, "api", realm.issuer() + "/api");
    if (!unknownLogin.isEmpty()) {
      set(realm, "unknown-login", unknownLogin);
    }
  }

  private static void set(Realm realm, String key, String value) {
    set("social." + realm.id() + "." + key, value);
  }

  private static void set(String key, String value) {
    SETTINGS.put(key, value);
  }
}
