package eesocial.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import eesocial.testing.Accounts;
import eesocial.testing.Answer;
import eesocial.testing.Browser;
import eesocial.testing.Callback;
import eesocial.testing.IdToken;
import eesocial.testing.Inside;
import eesocial.testing.Parameters;
import eesocial.testing.Person;
import eesocial.testing.Realm;
import eesocial.testing.Realms;
import eesocial.testing.Reply;
import eesocial.testing.Trips;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every flow there is, well and badly ended, and the secrets that were in it. */
final class CanaryFlows {

  private static final String PASSWORD = "canary Passw0rd of nobody";

  private final Browser browser = Browser.recording();
  private final List<Answer> starts = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();
  private final Person person = Person.stranger();

  /** All of them. */
  void run() {
    Stream.of(Realms.STUB, Realms.PLAIN, Realms.SIGNING, Realms.POSTER, Realms.BASIC)
        .forEach(this::logInAndOut);
    connectRenewAndDisconnect();
    signUp();
    link();
    prove();
    password();
    failures();
    apiFailures();
  }

  private void logInAndOut(Realm realm) {
    Callback callback = begin("login", realm, Parameters.none().and("remember", "true"));
    Trips.bring(browser, callback);
    remember();
    browser.get("/profile.xhtml");
    browser.on("/social/connections").json().get();
    browser.cookies().drop("JSESSIONID");
    browser.get("/profile.xhtml");
    remember();
    browser.bring(callback);
    browser.on("/social/logout").post();
  }

  private void connectRenewAndDisconnect() {
    Trips.bring(browser, begin("login", Realms.STUB));
    for (Realm realm : List.of(Realms.REVOKING, Realms.SIGNING_256, Realms.PARAMETER)) {
      realm.script().tokens(tokens -> tokens.put("expires_in", 1));
      Trips.bring(browser, begin("connect", realm));
      Trips.bring(browser, begin("reconnect", realm));
      // the API would show what it gets
      realm.script().at("me", Reply.text(200, "text/plain", "fine"));
      browser.get("/test/doors/api/" + realm.id() + "?path=me");
      browser.get("/test/calls/" + Inside.name(browser) + "/" + realm.id() + "/me");
      browser.on("/social/connect/" + realm.id()).delete();
    }
  }

  private void signUp() {
    browser.on("/social/logout").post();
    Trips.bring(browser, begin("login", Realms.SIGN_UP, Person.stranger(), Parameters.none()));
    browser.on("/social/sign-up").json().get();
    Parameters typed = Parameters.none().and("password", PASSWORD).and("create", "x");
    Trips.submit(browser, "/register.xhtml", "register", typed);
    Accounts.changePassword(browser, PASSWORD, PASSWORD + "2");
    browser.on("/social/logout").post();
  }

  private void link() {
    Person owner = Person.stranger();
    Trips.registeredWithEmail(owner);
    Trips.bring(browser, begin("login", Realms.LINKING, owner, Parameters.none()));
    for (String password : List.of(PASSWORD, Trips.PASSWORD)) {
      Parameters typed = Parameters.none().and("password", password).and("prove", "x");
      Trips.submit(browser, "/link.xhtml", "link", typed);
    }
    browser.on("/social/logout").post();
  }

  private void prove() {
    Trips.bring(browser, begin("login", Realms.STUB));
    Trips.bring(browser, begin("prove", Realms.STUB));
  }

  private void password() {
    Trips.logInWithPassword(browser, person.name(), PASSWORD, true);
    browser.on("/social/logout").post();
    Trips.logInWithPassword(browser, "nobody", PASSWORD, true);
  }

  /** Nothing is said of what made a response unusable. */
  private void failures() {
    String token = secret("at-canary-in-nonsense");
    List<Reply> replies =
        List.of(
            Reply.error(400, "invalid_grant"),
            Reply.error(401, "invalid_client"),
            Reply.text(200, "application/json", "{\"access_token\":\"" + token),
            Reply.text(200, "application/json", "{\"access_token\":{\"" + token + "\":1}}"),
            Reply.text(200, "text/html", "<p>" + token),
            Reply.text(500, "application/json", "{\"error\":\"" + token + "\"}"),
            Reply.json(200, Map.of("access_token", token, "token_type", "mac")));
    for (Reply reply : replies) {
      Realms.STUB.script().at("token", reply);
      Trips.bring(browser, begin("login", Realms.STUB));
      Realms.SIGNING.script().at("token", reply);
      Trips.bring(browser, begin("login", Realms.SIGNING));
      Realms.STUB.script().at("userinfo", reply);
      Trips.bring(browser, begin("login", Realms.STUB));
    }
    Realms.STUB.script().idToken(claims -> secret(IdToken.byForeignKey(claims)));
    Trips.bring(browser, begin("login", Realms.STUB));
    Realms.STUB.script().idToken(claims -> secret("nonsense-id-token.a.b"));
    Trips.bring(browser, begin("login", Realms.STUB));
    Realms.STUB.script();
    Callback callback = begin("login", Realms.STUB);
    browser.bring(callback.with("state", secret("state-canary-of-nobody")));
    browser.bring(callback.at(callback.address().replace("/stub", "/nobody")));
    browser.bring(callback.twice("code", secret("code-canary-given-twice")));
    browser.bring(callback.with("iss", "https://evil.example"));
    browser.bring(callback.error("access_denied"));
  }

  private void apiFailures() {
    Trips.bring(browser, begin("login", Realms.STUB));
    Trips.bring(browser, begin("connect", Realms.PLAIN));
    for (int status : List.of(401, 403, 500)) {
      Realms.PLAIN
          .script()
          .at("me", seen -> Reply.error(status, seen.header("Authorization")))
          .at("token", Reply.error(400, "invalid_grant"));
      browser.get("/test/doors/rest-client/plain");
      browser.get("/test/calls/" + Inside.name(browser) + "/plain/me/background");
    }
    Realms.PLAIN.script();
  }

  private Callback begin(String verb, Realm realm) {
    return begin(verb, realm, Parameters.none());
  }

  private Callback begin(String verb, Realm realm, Parameters fields) {
    return begin(verb, realm, person, fields);
  }

  private Callback begin(String verb, Realm realm, Person who, Parameters fields) {
    Callback callback = Trips.begin(browser, verb, realm, who, fields);
    if (callback.parameters().get("state") != null) {
      secret(callback.state());
    }
    starts.add(browser.answers().get(browser.answers().size() - 1));
    return callback;
  }

  private void remember() {
    String token = browser.cookies().get("social-remember");
    secret(token.substring(token.indexOf('.') + 1));
  }

  private String secret(String secret) {
    secrets.add(secret);
    return secret;
  }

  /** What was answered, cookies aside; but a start has to tell the provider what it tells. */
  List<String> pages() {
    return browser.answers().stream()
        .filter(answer -> !starts.contains(answer))
        .map(
            answer -> {
              Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
              headers.keySet().removeIf("set-cookie"::equalsIgnoreCase);
              return headers + "\n" + answer.body();
            })
        .toList();
  }

  /** Every secret there was, also as it travels. */
  List<String> secrets() {
    List<String> plain = new ArrayList<>(secrets);
    plain.addAll(Realms.everySecret());
    plain.addAll(List.of(PASSWORD, PASSWORD + "2", Trips.PASSWORD));
    Realms.settings().entrySet().stream()
        .filter(setting -> setting.getKey().endsWith(".client-secret"))
        .map(Map.Entry::getValue)
        .forEach(plain::add);
    TreeSet<String> all = new TreeSet<>();
    for (String secret : plain) {
      all.add(secret);
      all.add(Parameters.none().and("x", secret).toString().substring(2));
      all.add(Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8)));
    }
    all.removeIf(secret -> secret.length() < 8);
    return List.copyOf(all);
  }
}
