package eesocial.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What a provider does that speaks OAuth 1.0a (RFC 5849), with every check it has to make. */
public final class OAuth1 {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MINUTE = 60;

  private final Registration registration;
  private final UnaryOperator<String> fresh;
  private final Map<String, Issued> temporary = new ConcurrentHashMap<>();
  private final Map<String, Issued> tokens = new ConcurrentHashMap<>();
  private final Set<String> nonces = ConcurrentHashMap.newKeySet();

  /** Temporary credentials, or a token without callback and verifier. */
  private record Issued(String secret, String callback, String verifier, Person person) {}

  /**
   * A provider.
   *
   * @param fresh makes a secret of a kind, and remembers it for the tests
   */
  public OAuth1(Registration registration, UnaryOperator<String> fresh) {
    this.registration = registration;
    this.fresh = fresh;
  }

  /** Section 2.1. */
  public Reply requestToken(Seen seen) {
    SignedRequest request = SignedRequest.of(seen);
    if (!isGood(request, "") || request.get("oauth_callback") == null) {
      return Reply.error(401, "unauthorized");
    }
    Issued issued = new Issued(fresh.apply("ts-"), request.get("oauth_callback"), null, null);
    return credentials("tt-", issued, temporary, "&oauth_callback_confirmed=true");
  }

  /** Section 2.2. */
  public Reply authorize(Seen request, Person person) {
    String token = request.parameter("oauth_token");
    Issued asked = temporary.get(token);
    if (asked == null || person == null) {
      return Reply.error(400, "unknown token or person: " + request.query());
    }
    Issued agreed = new Issued(asked.secret(), asked.callback(), fresh.apply("ov-"), person);
    temporary.put(token, agreed);
    Parameters answer =
        Parameters.none().and("oauth_token", token).and("oauth_verifier", agreed.verifier());
    return new Callback(false, asked.callback(), answer).reply();
  }

  /** Section 2.3. */
  public Reply token(Seen seen) {
    SignedRequest request = SignedRequest.of(seen);
    Issued asked = temporary.get(String.valueOf(request.get("oauth_token")));
    if (asked == null
        || asked.verifier() == null
        || !asked.verifier().equals(request.get("oauth_verifier"))
        || !isGood(request, asked.secret())) {
      return Reply.error(401, "unauthorized");
    }
    temporary.remove(request.get("oauth_token"));
    Issued issued = new Issued(fresh.apply("as-"), null, null, asked.person());
    return credentials("at-", issued, tokens, "&user_id=" + asked.person().sub());
  }

  /** Whose token signed a request (section 3.2); null if none did. */
  public Person signer(Seen seen) {
    SignedRequest request = SignedRequest.of(seen);
    Issued issued = tokens.get(String.valueOf(request.get("oauth_token")));
    return issued != null && isGood(request, issued.secret()) ? issued.person() : null;
  }

  private Reply credentials(String kind, Issued issued, Map<String, Issued> by, String more) {
    String token = fresh.apply(kind);
    by.put(token, issued);
    return Reply.text(
        200, FORM, "oauth_token=" + token + "&oauth_token_secret=" + issued.secret() + more);
  }

  /** Section 3.2 and 3.3: signed, now, and for the first time. */
  private boolean isGood(SignedRequest request, String tokenSecret) {
    return request.isSignedBy(registration, tokenSecret)
        && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(request.get("oauth_timestamp")))
            < MINUTE
        && nonces.add(request.get("oauth_timestamp") + " " + request.get("oauth_nonce"));
  }
}
