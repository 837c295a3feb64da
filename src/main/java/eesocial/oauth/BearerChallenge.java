package eesocial.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    return errors(challenges)
        .filter(error -> is(error, BearerTokenError.INSUFFICIENT_SCOPE))
        .map(error -> names(error.getScope()))
        .findFirst();
  }

  /**
   * Whether the resource says that the token has ended (section 3.1, {@code invalid_token}).
   *
   * @param challenges the values of {@code WWW-Authenticate}; null if there are none
   */
  public static boolean isInvalidToken(List<String> challenges) {
    return errors(challenges).anyMatch(error -> is(error, BearerTokenError.INVALID_TOKEN));
  }

  private static Stream<BearerTokenError> errors(List<String> challenges) {
    return challenges == null
        ? Stream.empty()
        : challenges.stream().flatMap(text -> parsed(text).stream());
  }

  private static Optional<BearerTokenError> parsed(String challenge) {
    try {
      return Optional.of(BearerTokenError.parse(challenge));
    } catch (ParseException e) {
      return Optional.empty(); // of another scheme, or nonsense
    }
  }

  private static boolean is(BearerTokenError error, BearerTokenError expected) {
    return expected.getCode().equals(error.getCode());
  }

  private static Set<String> names(Scope scope) {
    return scope == null ? Set.of() : new TreeSet<>(scope.toStringList());
  }
}
