package eesocial.testing.recorded;

import eesocial.testing.OAuth1;
import eesocial.testing.Person;
import eesocial.testing.Registration;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;

/** OAuth 1.0a (RFC 5849). */
final class SignedRequests implements Protocol {

  private final Recorded recorded;
  private final IssuedTokens tokens = new IssuedTokens();
  private final OAuth1 oauth1;
  private volatile boolean revoked;
  private final Person person = Person.stranger();

  SignedRequests(Recorded recorded, Client client) {
    this.recorded = recorded;
    oauth1 = new OAuth1(new Registration(client.id(), client.secret(), ""), tokens::fresh);
  }

  /** Any signature has the right shape. */
  @Override
  public Placeholders placeholders() {
    return new Placeholders().with("signature", signature -> true);
  }

  @Override
  public List<String> complaints(String endpoint, Seen request) {
    boolean resource = List.of("userinfo", "emails", "api", "revocation").contains(endpoint);
    return resource && oauth1.signer(request) == null ? List.of("is not signed") : List.of();
  }

  @Override
  public Reply answer(Endpoint endpoint, Seen request) {
    return switch (endpoint.name()) {
      case "temporary" -> oauth1.requestToken(request);
      case "authorization" -> oauth1.authorize(request, person);
      case "token" -> oauth1.token(request);
      case "api" -> Reply.text(200, "text/plain", "answered by " + recorded.id());
      default -> {
        revoked = true;
        yield recorded.reply("revocation", JsonValue.EMPTY_JSON_OBJECT);
      }
    };
  }

  @Override
  public boolean honoursLastToken() {
    return !revoked;
  }

  @Override
  public Collection<String> secrets() {
    return tokens.all();
  }
}
