package eesocial.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** How a provider shall misbehave in one test; without a word it is honest. */
public final class Script {

  private final Map<String, Function<Seen, Reply>> answers = new ConcurrentHashMap<>();
  private final Map<String, Consumer<Seen>> deeds = new ConcurrentHashMap<>();
  private Consumer<Map<String, Object>> claims = claims -> {};
  private Consumer<Map<String, Object>> tokens = tokens -> {};
  private Consumer<Map<String, Object>> profile = profile -> {};
  private Consumer<Map<String, Object>> metadata = metadata -> {};
  private Function<Map<String, Object>, String> signer = IdToken::signed;
  private boolean pkce = true;

  Script() {}

  /**
   * What an endpoint answers instead, by the last segment of its path: {@code token}; null for what
   * it would have answered anyway.
   */
  public Script at(String endpoint, Function<Seen, Reply> answer) {
    answers.put(endpoint, answer);
    return this;
  }

  /** What an endpoint always answers instead. */
  public Script at(String endpoint, Reply answer) {
    return at(endpoint, seen -> answer);
  }

  /** Has an endpoint take its time. */
  public Script late(String endpoint, long millis) {
    return at(
        endpoint,
        seen -> {
          try {
            TimeUnit.MILLISECONDS.sleep(millis);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return null;
        });
  }

  /** What happens before an endpoint answers. */
  public Script before(String endpoint, Consumer<Seen> deed) {
    return at(
        endpoint,
        seen -> {
          deed.accept(seen);
          return null;
        });
  }

  /** What happens once an endpoint has said all. */
  public Script after(String endpoint, Consumer<Seen> deed) {
    deeds.put(endpoint, deed);
    return this;
  }

  /** Changes the claims of the ID token. */
  public Script claims(Consumer<Map<String, Object>> change) {
    claims = change;
    return this;
  }

  /** Makes the ID token of its claims. */
  public Script idToken(Function<Map<String, Object>, String> change) {
    signer = change;
    return this;
  }

  /** Changes the token response. */
  public Script tokens(Consumer<Map<String, Object>> change) {
    tokens = change;
    return this;
  }

  /** Changes the user info. */
  public Script profile(Consumer<Map<String, Object>> change) {
    profile = change;
    return this;
  }

  /** Changes the published metadata. */
  public Script metadata(Consumer<Map<String, Object>> change) {
    metadata = change;
    return this;
  }

  /** Takes codes without looking at the verifier. */
  public Script ignorePkce() {
    pkce = false;
    return this;
  }

  Reply answer(Seen seen, Function<Seen, Reply> honest) {
    Reply scripted = answers.getOrDefault(seen.endpoint(), nothing -> null).apply(seen);
    Reply reply = scripted == null ? honest.apply(seen) : scripted;
    Consumer<Seen> deed = deeds.get(seen.endpoint());
    return deed == null ? reply : reply.then(() -> deed.accept(seen));
  }

  boolean checksPkce() {
    return pkce;
  }

  String idToken(Map<String, Object> honest) {
    claims.accept(honest);
    return signer.apply(honest);
  }

  Map<String, Object> tokens(Map<String, Object> honest) {
    tokens.accept(honest);
    return honest;
  }

  Map<String, Object> profile(Map<String, Object> honest) {
    profile.accept(honest);
    return honest;
  }

  Map<String, Object> metadata(Map<String, Object> honest) {
    metadata.accept(honest);
    return honest;
  }
}
