package eesocial.browser;

import eesocial.config.Settings;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;

/**
 * One-time messages: what a flow ended with is kept in a cookie for the next page. {@code
 * <social:messages/>} shows it; other pages take it with {@code #{socialMessages.take(response)}}.
 */
@Named("socialMessages")
@RequestScoped
public class Messages {

  private static final String COOKIE = "message";
  private static final String PURPOSE = "message key";
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
      cookies.set(response, COOKIE, encryption.seal(PURPOSE, message.toJson()), KEPT);
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
              return encryption.open(PURPOSE, kept).map(Message::ofJson).map(List::of);
            })
        .flatMap(message -> message)
        .orElse(List.of());
  }

  /** The message in the language of the request. */
  public String text(Message message) {
    return message.text(Texts.language(request));
  }
}
