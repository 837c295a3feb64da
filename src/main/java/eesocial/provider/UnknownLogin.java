package eesocial.provider;

import eesocial.config.Choice;
import eesocial.failure.ConfigurationException;
import java.util.Arrays;
import java.util.List;

/**
 * What the login of a provider account may do that is connected to nobody here. Several are asked
 * in their order, {@code link,sign-up}; what none of them has an answer for is refused.
 */
public enum UnknownLogin {
  /** It is refused. */
  REJECT(true),
  /** An account is made at once. */
  REGISTER(true),
  /** A form, filled from the provider, makes the account. */
  SIGN_UP(true),
  /** Where the verified e-mail address has an account here, its owner proves that it is theirs. */
  LINK(false),
  /** The same without a proof, if the account's own address is verified as well. */
  LINK_AUTOMATICALLY(false);

  private final boolean last;

  UnknownLogin(boolean last) {
    this.last = last;
  }

  /**
   * Reads a key of one provider.
   *
   * @throws ConfigurationException if a word is unknown, or stands after one that always answers
   */
  static List<UnknownLogin> of(String key, String text) {
    List<UnknownLogin> several =
        Arrays.stream(text.split(",", -1))
            .map(word -> Choice.of(key, word, UnknownLogin.class))
            .toList();
    if (several.subList(0, several.size() - 1).stream().anyMatch(one -> one.last)) {
      throw new ConfigurationException(
          key,
          "is \"" + text + "\", where not all are ever asked",
          "Write reject, register or sign-up last");
    }
    return several;
  }

  /**
   * Reads the key that goes for every provider.
   *
   * @throws ConfigurationException the same, or because nothing is linked automatically unless a
   *     provider is trusted by name
   */
  static List<UnknownLogin> ofAll(String key, String text) {
    List<UnknownLogin> several = of(key, text);
    if (several.contains(LINK_AUTOMATICALLY)) {
      throw new ConfigurationException(
          key,
          "links automatically whatever provider comes",
          "Write link-automatically at the providers whose word on e-mail addresses you trust,"
              + " as social.<id>.unknown-login");
    }
    return several;
  }
}
