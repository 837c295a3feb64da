package eesocial.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sentences for people, in their language. The application's own bundle {@code social-messages}
 * comes first, if it has one; what it lacks stands in ours, {@code eesocial.messages}, and what
 * ours lacks in that language is said in English.
 */
public final class Texts {

  /** A language nobody wrote for is answered in English, not in the server's. */
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Nobody speaks more. */
  private static final int MOST_LANGUAGES = 10;

  private Texts() {}

  /** A sentence ({@link MessageFormat}); what is no key is a sentence itself. */
  public static String of(Locale locale, String key, Object... arguments) {
    return bundles(locale)
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> new MessageFormat(bundle.getString(key), locale).format(arguments))
        .findFirst()
        .orElse(key);
  }

  /** The first of the request's languages that somebody wrote for (RFC 9110, section 12.5.4). */
  static Locale language(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? Locale.ENGLISH
        : language(Collections.list(request.getLocales()));
  }

  static Locale language(List<Locale> wanted) {
    return wanted.stream()
        .limit(MOST_LANGUAGES)
        .map(Texts::spoken)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /**
   * The language with its country, if somebody wrote for the language. The virtual machine
   * remembers each bundle that was looked for and is not there, so strangers shall not invent any:
   * languages and countries are those of ISO.
   */
  private static Optional<Locale> spoken(Locale wanted) {
    String language = wanted.getLanguage();
    Locale general = Locale.forLanguageTag(language);
    if (!LANGUAGES.contains(language) || !speaks(general)) {
      return Optional.empty();
    }
    return COUNTRIES.contains(wanted.getCountry())
        ? Optional.of(Locale.forLanguageTag(language + "-" + wanted.getCountry()))
        : Optional.of(general);
  }

  private static boolean speaks(Locale locale) {
    String language = locale.getLanguage();
    return language.equals("en")
        || bundles(locale).anyMatch(bundle -> bundle.getLocale().getLanguage().equals(language));
  }

  private static Stream<ResourceBundle> bundles(Locale locale) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    return Stream.of(
            find("social-messages", locale, application),
            find("eesocial.messages", locale, Texts.class.getClassLoader()))
        .flatMap(Optional::stream);
  }

  private static Optional<ResourceBundle> find(String name, Locale locale, ClassLoader loader) {
    try {
      return Optional.of(ResourceBundle.getBundle(name, locale, loader, EXACT));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }
}
