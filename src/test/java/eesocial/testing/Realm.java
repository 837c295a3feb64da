package eesocial.testing;

import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * One provider of those behind the port: its people, codes and tokens, and what it was asked. By
 * itself it is as strict as the RFCs want it; the {@link Script} of a test makes it hostile.
 */
public final class Realm {

  /** The tenant whose people these are, where there are tenants. */
  public static final String TENANT = "4f1c2a77-0000-4000-8000-00000000000a";

  private static final Set<String> TAKE_TOKENS_BACK =
      Set.of("revoking", "lying", "poster", "tenants", "hmac-signed");

  private final String id;
  private final String base;
  private final Registration registration;
  private final boolean openId;
  private final OAuth1 oauth1;

  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, Person> tokens = new ConcurrentHashMap<>();
  private final Map<String, Grant> refreshable = new ConcurrentHashMap<>();
  private final Queue<String> secrets = new ConcurrentLinkedQueue<>();
  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private volatile Script script = new Script();

  Realm(String id, String base, Registration registration, boolean openId) {
    this.id = id;
    this.base = base;
    this.registration = registration;
    this.openId = openId;
    this.oauth1 = new OAuth1(registration, this::secret);
  }

  /** The provider's id at the site. */
  public String id() {
    return id;
  }

  /** The issuer, and the beginning of every address. */
  public String issuer() {
    return base;
  }

  /** The secret we share with it. */
  public String clientSecret() {
    return registration.clientSecret();
  }

  Registration registration() {
    return registration;
  }

  boolean isOpenId() {
    return openId;
  }

  /** Begins a script for this test. */
  public Script script() {
    script = new Script();
    return script;
  }

  /** Forgets script and requests, but neither people nor tokens. */
  public void reset() {
    script = new Script();
    seen.clear();
  }

  /** Whether it publishes a revocation endpoint (RFC 7009). */
  boolean takesTokensBack() {
    return TAKE_TOKENS_BACK.contains(id);
  }

  /** The requests an endpoint received in this test. */
  public List<Seen> seen(String endpoint) {
    return seen.stream().filter(request -> request.endpoint().equals(endpoint)).toList();
  }

  /** How many requests it received in this test. */
  public long calls() {
    return seen.size();
  }

  /** Every code, nonce, verifier and token of this provider so far. */
  List<String> secrets() {
    return List.copyOf(secrets);
  }

  /** Those of some kinds. */
  public List<String> secrets(String... kinds) {
    return secrets.stream().filter(s -> Stream.of(kinds).anyMatch(s::startsWith)).toList();
  }

  /** The access token issued last. */
  public String lastAccessToken() {
    return last("at-");
  }

  /** The refresh token issued last. */
  public String lastRefreshToken() {
    return last("rt-");
  }

  private String last(String kind) {
    return secrets.stream().filter(s -> s.startsWith(kind)).reduce((a, b) -> b).orElseThrow();
  }

  /** Lets a person say yes at the authorization endpoint. */
  void knows(Person person) {
    people.put(person.sub(), person);
  }

  Reply answer(Seen request) {
    seen.add(request);
    return script.answer(request, this::honest);
  }

  private Reply honest(Seen request) {
    return switch (request.endpoint()) {
      case "openid-configuration" -> Reply.json(200, script.metadata(metadata()));
      case "jwks" -> Reply.json(200, IdToken.keys(id));
      case "request-token" -> oauth1.requestToken(request);
      case "authorize" ->
          request.parameter("oauth_token") == null
              ? authorize(request)
              : oauth1.authorize(request, people.get(request.parameter("as")));
      case "token" -> SignedRequest.is(request) ? oauth1.token(request) : token(request);
      case "userinfo" -> userInfo(request);
      case "revoke" -> revoke(request);
      default -> request.path().contains("/api") ? api(request) : Reply.error(404, "not_found");
    };
  }

  private Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("issuer", publishedIssuer());
    metadata.put("authorization_endpoint", base + "/authorize");
    metadata.put("token_endpoint", base + "/token");
    metadata.put("userinfo_endpoint", base + "/userinfo");
    if (takesTokensBack()) {
      metadata.put("revocation_endpoint", base + "/revoke");
    }
    metadata.put("jwks_uri", base + "/jwks");
    metadata.put("response_types_supported", List.of("code"));
    metadata.put("subject_types_supported", List.of("public"));
    metadata.put("id_token_signing_alg_values_supported", List.of("RS256", "none", "HS256"));
    if ("issuing".equals(id)) {
      metadata.put("authorization_response_iss_parameter_supported", true);
    }
    return metadata;
  }

  private String publishedIssuer() {
    return switch (id) {
      case "tenants", "directory" -> base + "/{tenantid}/v2.0";
      case "mismatched" -> base + "invalid";
      default -> base;
    };
  }

  /** RFC 6749, section 4.1.2; the parameter {@code as} tells who sits before the screen. */
  private Reply authorize(Seen request) {
    Person person = people.get(request.parameter("as"));
    if (!registration.clientId().equals(request.parameter("client_id")) || person == null) {
      return Reply.error(400, "unknown client or person: " + request.query());
    }
    String code = secret("code-");
    codes.put(code, Grant.of(person, request));
    Parameters answer =
        Parameters.none().and("code", code).and("state", request.parameter("state"));
    if ("issuing".equals(id)) {
      answer = answer.and("iss", base);
    }
    Callback callback =
        new Callback(
            "form_post".equals(request.parameter("response_mode")),
            request.parameter("redirect_uri"),
            answer);
    return callback.reply();
  }

  /** RFC 6749, section 4.1.3, with every check a provider has to make. */
  private Reply token(Seen request) {
    remember(request.parameter("code_verifier"));
    if (!registration.authenticates(request)) {
      return Reply.error(401, "invalid_client");
    }
    if ("refresh_token".equals(request.parameter("grant_type"))) {
      return refresh(request.parameter("refresh_token"));
    }
    String code = request.parameter("code");
    Grant grant = code == null ? null : codes.remove(code);
    if (grant == null
        || !"authorization_code".equals(request.parameter("grant_type"))
        || !grant.redirectUri().equals(request.parameter("redirect_uri"))
        || (script.checksPkce() && !grant.fits(request.parameter("code_verifier")))) {
      return Reply.error(400, "invalid_grant");
    }
    return Reply.json(200, script.tokens(issue(grant)));
  }

  /** RFC 6749, section 6; each refresh token is good once (RFC 9700, section 4.14.2). */
  private Reply refresh(String refreshToken) {
    Grant grant = refreshToken == null ? null : refreshable.remove(refreshToken);
    return grant == null
        ? Reply.error(400, "invalid_grant")
        : Reply.json(200, script.tokens(issue(grant)));
  }

  private Map<String, Object> issue(Grant grant) {
    Map<String, Object> response = new LinkedHashMap<>();
    String accessToken = secret("at-");
    tokens.put(accessToken, grant.person());
    response.put("access_token", accessToken);
    response.put("token_type", "Bearer");
    response.put("expires_in", 3600);
    String refreshToken = secret("rt-");
    refreshable.put(refreshToken, grant);
    response.put("refresh_token", refreshToken);
    response.put("scope", "openid profile email");
    if (openId) {
      remember(grant.nonce());
      response.put("id_token", script.idToken(claims(grant)));
    }
    return response;
  }

  private Map<String, Object> claims(Grant grant) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", base);
    if ("tenants".equals(id)) {
      claims.put("iss", base + "/" + TENANT + "/v2.0");
      claims.put("tid", TENANT);
    }
    claims.put("sub", grant.person().sub());
    claims.put("aud", registration.clientId());
    claims.put("iat", now);
    claims.put("exp", now + 300);
    if (grant.nonce() != null) {
      claims.put("nonce", grant.nonce());
    }
    if (grant.timed()) {
      claims.put("auth_time", now); // whoever is asked logs in anew
    }
    return claims;
  }

  private Reply userInfo(Seen request) {
    String header = request.header("Authorization");
    String token = header == null ? request.parameter("oauth_token") : header;
    Person person =
        SignedRequest.is(request)
            ? oauth1.signer(request)
            : tokens.get(String.valueOf(token).replaceFirst("^Bearer ", ""));
    return person == null
        ? Reply.error(401, "invalid_token").with("WWW-Authenticate", "Bearer")
        : Reply.json(200, script.profile(person.profile()));
  }

  /** Takes back whatever it gets; only a signature it looks at. */
  private Reply revoke(Seen request) {
    return SignedRequest.is(request) && oauth1.signer(request) == null
        ? Reply.error(401, "unauthorized")
        : Reply.text(200, "text/plain", "");
  }

  /** Shows the caller what arrived. */
  private Reply api(Seen request) {
    if (SignedRequest.is(request)) {
      Person signer = oauth1.signer(request);
      return signer == null
          ? Reply.error(401, "unauthorized")
          : Reply.text(200, "text/plain", request.path() + " signed by " + signer.sub());
    }
    return Reply.text(
        200, "text/plain", request.path() + " " + String.valueOf(request.header("Authorization")));
  }

  private String secret(String kind) {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String secret = kind + Base64URL.encode(random);
    secrets.add(secret);
    return secret;
  }

  private void remember(String secret) {
    if (secret != null) {
      secrets.add(secret);
    }
  }
}
