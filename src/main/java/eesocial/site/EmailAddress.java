package eesocial.site;

import java.util.Locale;
import java.util.stream.IntStream;

/** E-mail addresses as people write them. */
final class EmailAddress {

  private EmailAddress() {}

  /**
   * Whether two are the same but for the case of ASCII letters. Beyond ASCII there are letters that
   * are others in the other case, and so addresses that are somebody else's.
   */
  static boolean same(String one, String other) {
    return one.equals(other)
        || (isAscii(one)
            && isAscii(other)
            && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT)));
  }

  private static boolean isAscii(String text) {
    IntStream characters = text.chars();
    return characters.allMatch(c -> c < 128);
  }
}
