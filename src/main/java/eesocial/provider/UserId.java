package eesocial.provider;

import java.nio.charset.StandardCharsets;

/**
 * A provider's immutable key of a user: {@code sub} (OpenID Connect Core 1.0, section 2) and its
 * likes everywhere else. It is kept as it comes or not at all, never cut or mended.
 */
public final class UserId {

  /** OpenID Connect Core 1.0, section 2. */
  static final int MAX_LENGTH = 255;

  /** What a decoder writes where it cannot read. */
  private static final char UNREADABLE = '\uFFFD';

  private UserId() {}

  /**
   * Whether a text can be one: neither blank nor too long, readable, without control characters.
   */
  public static boolean isUsable(String id) {
    return !id.isBlank()
        && id.length() <= MAX_LENGTH
        && id.indexOf(UNREADABLE) < 0
        && id.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(id);
  }
}
