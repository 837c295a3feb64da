package eesocial.browser;

/**
 * Something to tell the user once, on the next page.
 *
 * @param kind how it is meant
 * @param text one sentence, to be escaped like any other text
 */
public record Message(Kind kind, String text) {

  /** How a message is meant. */
  public enum Kind {
    /** It worked. */
    SUCCESS,
    /** Nothing changed. */
    INFO,
    /** It did not work. */
    ERROR
  }

  /** The kind as a style class: {@code success}. */
  public String style() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
