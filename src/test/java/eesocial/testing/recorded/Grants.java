package eesocial.testing.recorded;

import eesocial.testing.Callback;
import eesocial.testing.Parameters;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * OAuth 2.0 (RFC 6749), and what it granted so far: consents become codes, codes tokens, tokens
 * newer ones.
 */
final class Grants implements Protocol {

  private final Recorded recorded;
  private final String issuer;
  private final Placeholders placeholders;
  private final Map<String, Consent> consents = new ConcurrentHashMap<>();
  private final Set<String> states = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean consentedBefore = new AtomicBoolean();
  private final IssuedTokens tokens;
  private final TokenAnswers answers;

  /**
   * What a provider grants.
   *
   * @param issuer the issuer as it is called here
   * @param known what is known of client and site
   */
  Grants(
      Recorded recorded,
      String issuer,
      IssuedTokens tokens,
      TokenAnswers answers,
      Placeholders known) {
    this.recorded = recorded;
    this.issuer = issuer;
    this.tokens = tokens;
    this.answers = answers;
    this.placeholders =
        known
            .with("state", states::contains)
            .with("code", consents::containsKey)
            .with("access_token", tokens::isAccessToken)
            .with("refresh_token", tokens::isRefreshToken)
            .with("token", tokens::isKnown)
            .with("token_type", List.of("access_token", "refresh_token")::contains);
  }

  @Override
  public Placeholders placeholders() {
    return placeholders;
  }

  @Override
  public List<String> complaints(String endpoint, Seen request) {
    return List.of();
  }

  @Override
  public Reply answer(Endpoint endpoint, Seen request) {
    Map<String, String> parameters = endpoint.read(request);
    return switch (endpoint.name()) {
      case "authorization" -> consent(parameters).reply();
      case "token" -> {
        Consent consent = consents.remove(parameters.get("code"));
        yield consent.fits(parameters)
            ? recorded.reply("token", answers.forCode(consent))
            : Reply.error(400, "invalid_grant");
      }
      case "refresh" ->
          recorded.reply("refresh", answers.forRefreshToken(parameters.get("refresh_token")));
      case "api" ->
          endpoint.values(request).anyMatch(tokens::isOver)
              ? Reply.error(401, "invalid_token").with("WWW-Authenticate", "Bearer")
              : Reply.text(200, "text/plain", "answered by " + recorded.id());
      default -> revocation(endpoint, request);
    };
  }

  /** RFC 7009, section 2.2; some take tokens of one kind only. */
  private Reply revocation(Endpoint endpoint, Seen request) {
    String kind = recorded.endpoint("revocation").getString("takes", "");
    Predicate<String> other =
        switch (kind) {
          case "access_token" -> tokens::isRefreshToken;
          case "refresh_token" -> tokens::isAccessToken;
          default -> token -> false;
        };
    if (endpoint.values(request).anyMatch(other)) {
      return Reply.error(400, "unsupported_token_type");
    }
    endpoint.values(request).forEach(tokens::revoke);
    return recorded.reply("revocation", JsonValue.EMPTY_JSON_OBJECT);
  }

  /**
   * Says yes, and has the browser bring back a code and what else is recorded; an object only with
   * the first consent, as Apple does.
   */
  private Callback consent(Map<String, String> request) {
    JsonObject callback = recorded.object("callback");
    String code = tokens.fresh(callback.getString("code", "code"));
    consents.put(code, Consent.of(request));
    states.add(request.get("state"));
    Parameters parameters = Parameters.none().and("code", code).and("state", request.get("state"));
    boolean first = !consentedBefore.getAndSet(true);
    for (var extra : callback.entrySet()) {
      boolean once = extra.getValue().getValueType() == ValueType.OBJECT;
      if (!List.of("code", "state").contains(extra.getKey()) && (first || !once)) {
        String text = Recorded.text(extra.getValue());
        parameters = parameters.and(extra.getKey(), text.equals(recorded.issuer()) ? issuer : text);
      }
    }
    boolean posted = "form_post".equals(request.get("response_mode"));
    return new Callback(posted, request.get("redirect_uri"), parameters);
  }

  @Override
  public boolean honoursLastToken() {
    return tokens.honoursLast();
  }

  @Override
  public Collection<String> secrets() {
    return tokens.all();
  }
}
