package eesocial.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why a protected resource refuses a token (RFC 6750, section 3). */
public final class BearerChallenge {

  private BearerChallenge() {}

  /**
   * The scopes that the request would have needed, if that is what the resource complains of
   * (section 3.1, {@code insufficient_scope}); empty ones if it does not say which.
   *
   * @param challenges the values of {@code WWW-Authenticate}; null if there are none
   */
  public static Optional<Set<String>> insufficientScope(List<String> challenges) {
    return challenges == null
        ? Optional.empty()
        : challenges.stream().flatMap(text -> parsed(text).stream()).findFirst();
  }

  private static Optional<Set<String>> parsed(String challenge) {
    try {
      BearerTokenError error = BearerTokenError.parse(challenge);
      return BearerTokenError.INSUFFICIENT_SCOPE.getCode().equals(error.getCode())
          ? Optional.of(names(error.getScope()))
          : Optional.empty();
    } catch (ParseException e) {
      return Optional.empty(); // of another scheme, or nonsense
    }
  }

  private static Set<String> names(Scope scope) {
    return scope == null ? Set.of() : new TreeSet<>(scope.toStringList());
  }
}
