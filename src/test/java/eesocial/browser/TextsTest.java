package eesocial.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @TempDir Path application;

  @ParameterizedTest
  @EnumSource
  void everyReasonIsSaid(Reason reason) {
    assertThat(bundle("").containsKey(reason.code())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = "de")
  void everyLanguageSaysAll(String language) {
    assertThat(arguments(language)).isEqualTo(arguments(""));
  }

  @Test
  void aLanguageNobodyWroteForIsEnglish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(Texts.of(Locale.FRENCH, "logged-out")).isEqualTo("You are logged out.");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aCountrySpeaksItsLanguage() {
    assertThat(Texts.of(Locale.forLanguageTag("de-AT"), "removed", "Demo"))
        .isEqualTo("Ihr Demo-Konto ist nicht mehr verbunden.");
  }

  @Test
  void theApplicationHasTheFirstWord() throws IOException {
    write("social-messages.properties", "logged-out=Bye!\nown=Own text of {0}\n");
    write("social-messages_fr.properties", "logged-out=Au revoir !\nremoved=Compte {0} retiré\n");

    inApplication(
        () -> {
          assertThat(Texts.of(Locale.ENGLISH, "logged-out")).isEqualTo("Bye!");
          assertThat(Texts.of(Locale.ENGLISH, "own", "hers")).isEqualTo("Own text of hers");
          assertThat(Texts.of(Locale.FRENCH, "removed", "X")).isEqualTo("Compte X retiré");
          assertThat(Texts.of(Locale.FRENCH, "label.connect", "X")).isEqualTo("Connect X");
          assertThat(Texts.of(Locale.GERMAN, "label.connect", "X")).isEqualTo("X verbinden");
          return null;
        });
  }

  /** F164: of names that are not there, the virtual machine and the server keep a note. */
  @Test
  void nobodyHasUsLookForInventedLanguages() throws IOException {
    Set<String> asked = new HashSet<>();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(
        new ClassLoader(null) {
          @Override
          public URL getResource(String name) {
            asked.add(name);
            return null;
          }
        });
    try {
      for (int i = 0; i < 1000; i++) {
        String invented = Integer.toString(36 * 36 + i, 36);
        Locale language = Locale.forLanguageTag(invented + "-AT");
        Locale variant = Locale.forLanguageTag("de-Latn-" + (100 + i % 900) + "-a" + (1000 + i));
        assertThat(Texts.language(List.of(language, Locale.ENGLISH))).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.language(List.of(variant))).isEqualTo(Locale.GERMAN);
      }
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(asked).hasSizeLessThan(10);
  }

  @Test
  void whatIsNoKeyIsASentence() {
    assertThat(Texts.of(Locale.ENGLISH, "We don't {know} you")).isEqualTo("We don't {know} you");
  }

  @Test
  void aMessageTravelsAsItsKey() {
    Message message = Message.of(Message.Kind.INFO, "connected", "De\"mo", "x".repeat(100));

    Message told = Message.ofJson(message.toJson());

    assertThat(told).isEqualTo(message);
    assertThat(told.arguments()).containsExactly("De\"mo", "x".repeat(80) + "…");
    assertThat(told.text(Locale.GERMAN)).startsWith("Ihr De\"mo-Konto xxx");
  }

  @Test
  void anUnknownProviderIsNamedInWords() {
    SocialException refusal = new SocialException(Reason.PROVIDER_ERROR, "for the log");
    Message message = Message.of(Message.Kind.ERROR, refusal, Message.THE_PROVIDER);

    assertThat(message.text(Locale.ENGLISH)).startsWith("The provider reported an error");
    assertThat(message.text(Locale.GERMAN)).startsWith("Die Gegenseite hat einen Fehler gemeldet");
  }

  /** The keys, and how many arguments each sentence takes; that each is a pattern shows, too. */
  private static Map<String, Integer> arguments(String language) {
    ResourceBundle bundle = bundle(language);
    Map<String, Integer> arguments = new TreeMap<>();
    for (String key : bundle.keySet()) {
      MessageFormat pattern = new MessageFormat(bundle.getString(key));
      arguments.put(key, pattern.getFormatsByArgumentIndex().length);
    }
    return arguments;
  }

  /** One language alone, without what it falls back to. */
  private static ResourceBundle bundle(String language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "eesocial.messages" + (language.isEmpty() ? "" : "_" + language), Locale.ROOT);
    assertThat(bundle.keySet()).isNotEmpty();
    return bundle;
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(application.resolve(file), text);
  }

  private void inApplication(Supplier<Void> step) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] urls = List.of(application.toUri().toURL()).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      thread.setContextClassLoader(loader);
      step.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
