package eesocial.testing.recorded;

import eesocial.testing.Reply;
import eesocial.testing.Seen;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One provider, played by its record: what there is to see of it, and to be had from it. */
public final class RecordedProvider {

  private final Recorded recorded;
  private final String base;
  private final IssuedTokens tokens = new IssuedTokens();
  private final TokenAnswers tokenAnswers;
  private final Protocol protocol;
  private final List<Endpoint> endpoints;
  private final SeenRequests seen = new SeenRequests();
  private final Answers answers;

  /**
   * A player.
   *
   * @param base its address here, without a slash at the end
   * @param site the address of the site
   */
  RecordedProvider(Recorded recorded, String base, String site, SigningPair pair) {
    this.recorded = recorded;
    this.base = base;
    Client client = Client.at(recorded.id());
    String issuer = here(String.valueOf(recorded.issuer()));
    String team = recorded.object("settings").getString("team-id", "");
    Placeholders known =
        client
            .placeholders(tokens)
            .with("signed_secret", jwt -> pair.signed(jwt, team, client.id(), issuer))
            .with("redirect_uri", uri -> uri.matches(site + "/social/(login|connect)/.*"));
    OpenId openId = new OpenId(recorded, client, this::here);
    tokenAnswers = new TokenAnswers(recorded, tokens, openId);
    protocol =
        recorded.speaksOAuth1()
            ? new SignedRequests(recorded, client)
            : new Grants(recorded, issuer, tokens, tokenAnswers, known);
    endpoints = EndpointRecord.all(recorded, client.id());
    answers = new Answers(recorded, openId, protocol, endpoints, seen);
  }

  Reply answer(Seen request) {
    return answers.to(request);
  }

  /** The id of its definition. */
  public String id() {
    return recorded.id();
  }

  /** An address of the provider as it is called here. */
  public String here(String address) {
    return address.replace("https://", base + "/");
  }

  /** Whether it has such an endpoint. */
  public boolean has(String endpoint) {
    return recorded.hasEndpoint(endpoint);
  }

  /** An endpoint that it has. */
  public Endpoint endpoint(String name) {
    return endpoints.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  /** The parameters that make it ask the user; empty if it knows none. */
  public Map<String, String> prompt(String name) {
    return recorded.prompt(name);
  }

  /** Where its endpoint {@code api} is, below a base. */
  public String pathBelow(String api) {
    String address = endpoint("api").address();
    String before = api == null ? EndpointRecord.MADE_UP : api;
    if (!address.startsWith(before)) {
      throw new AssertionError(address + " is not below " + before);
    }
    return address.substring(before.length()).replaceFirst("^/", "");
  }

  /** What the operator has to set beside the registration. */
  public Map<String, String> settings() {
    return Recorded.texts(recorded.object("settings"));
  }

  /** What becomes of the account. */
  public Expected expected() {
    return new Expected(recorded, tokenAnswers.recorded(), this::here);
  }

  /** How many requests give the tokens of a connection back; none if it cannot be done. */
  public int revocations() {
    if (!has("revocation")) {
      return 0;
    }
    return has("refresh") && endpoint("revocation").parameters().containsKey("token") ? 2 : 1;
  }

  /** Whether it still honours the token that it issued last. */
  public boolean honoursLastToken() {
    return protocol.honoursLastToken();
  }

  /** Every code and token it ever gave away. */
  public Collection<String> secrets() {
    return protocol.secrets();
  }

  /** What it had to complain about since it was asked last. */
  public List<String> complaints() {
    return answers.complaints();
  }

  /** Refuses whatever comes to an endpoint from now on; an empty name refuses nothing. */
  public void refuse(String endpoint) {
    answers.refuse(endpoint);
  }

  /** Lets tokens end at once, or when they do. */
  public void shortLived(boolean all) {
    tokenAnswers.shortLived(all);
  }

  /** Ends all access tokens that are out, without a word. */
  public void endTokens() {
    tokens.endAll();
  }

  /** How many requests an endpoint ever received. */
  public int count(String endpoint) {
    return seen.count(endpoint);
  }

  /** Waits for the next request to an endpoint; null if there is none in time. */
  public Seen next(String endpoint) {
    return seen.next(endpoint);
  }

  /** The requests to an endpoint since they were asked for last. */
  public List<Seen> seen(String endpoint) {
    return seen.all(endpoint);
  }
}
