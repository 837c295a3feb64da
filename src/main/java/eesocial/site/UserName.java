package eesocial.site;

import eesocial.provider.UserInfo;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the site spells the name of a caller: lower-case ASCII, safe in a path, a log or a cookie.
 */
final class UserName {

  /** What a person may type; {@link #of} makes a user name of it. */
  static final String TYPED = "\\s*(?!(?i:anonymous)\\s*$)[A-Za-z0-9][A-Za-z0-9._-]{1,58}\\s*";

  static final String RULE =
      "2 to 59 letters, digits, dots, dashes or underscores; the first a letter or a digit.";

  static final String TAKEN = "This user name is taken. Please choose another.";

  // some servers call the caller who is not logged in "anonymous"
  private static final Pattern NAME = Pattern.compile("(?!anonymous$)[a-z0-9][a-z0-9._-]{1,58}");

  private static final int ROOM_FOR_A_NUMBER = 50;

  private UserName() {}

  static String of(String typed) {
    return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
  }

  static boolean fits(String name) {
    return NAME.matcher(name).matches();
  }

  /** The first of user name, name and e-mail address that makes a user name; else "user". */
  static String suggestedBy(UserInfo userInfo) {
    return Stream.of(userInfo.username(), userInfo.name(), localPart(userInfo.email()))
        .filter(Objects::nonNull)
        .filter(text -> !text.equals(userInfo.id()))
        .map(UserName::sanitized)
        .filter(UserName::fits)
        .findFirst()
        .orElse("user");
  }

  private static String localPart(String email) {
    return email == null ? null : email.replaceFirst("@.*", "");
  }

  private static String sanitized(String text) {
    String start = text.substring(0, Math.min(text.length(), 255));
    String ascii = Normalizer.normalize(start, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String name =
        ascii
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceAll("^[._-]+|[._-]+$", "");
    return name.substring(0, Math.min(name.length(), ROOM_FOR_A_NUMBER));
  }
}
