package eesocial.browser;

import eesocial.config.Settings;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One-time messages: what a flow ended with is kept in a cookie for the next page, which takes it
 * with {@code #{socialMessages.take(response)}}.
 */
@Named("socialMessages")
@RequestScoped
public class Messages {

  private static final String COOKIE = "message";
  private static final int MAX_ARGUMENT = 80;
  private static final Duration KEPT = Duration.ofMinutes(5);

  @Inject Settings settings;
  @Inject HostCookies cookies;
  @Inject Encryption encryption;
  @Inject HttpServletRequest request;

  /** Pages may ask more than once. */
  private List<Message> taken;

  /** Keeps a message for the next page; only the latest is shown. */
  public void add(HttpServletResponse response, Message message) {
    if (settings.flashMessages()) {
      String sealed = encryption.seal(COOKIE, message.kind() + " " + message.text());
      cookies.set(response, COOKIE, sealed, KEPT);
    }
  }

  /** The message kept for this page, if there is one; afterwards it is gone. */
  public List<Message> take(HttpServletResponse response) {
    if (taken == null) {
      taken = read(response);
    }
    return taken;
  }

  private List<Message> read(HttpServletResponse response) {
    return cookies
        .find(request, COOKIE)
        .map(
            kept -> {
              cookies.clear(response, COOKIE);
              return encryption.open(COOKIE, kept).map(Messages::read).map(List::of);
            })
        .flatMap(message -> message)
        .orElse(List.of());
  }

  private static Message read(String text) {
    int space = text.indexOf(' ');
    return new Message(Message.Kind.valueOf(text.substring(0, space)), text.substring(space + 1));
  }

  /** A sentence of the bundle {@code eesocial.messages} in the user's language. */
  public String text(String key, Object... arguments) {
    Locale locale = request.getLocale();
    String pattern = ResourceBundle.getBundle("eesocial.messages", locale).getString(key);
    Object[] shortened =
        Arrays.stream(arguments).map(argument -> shorten(argument.toString())).toArray();
    return new MessageFormat(pattern, locale).format(shortened);
  }

  /** A cookie has little room. */
  private static String shorten(String argument) {
    return argument.length() <= MAX_ARGUMENT
        ? argument
        : argument.substring(0, MAX_ARGUMENT) + "\u2026";
  }
}
