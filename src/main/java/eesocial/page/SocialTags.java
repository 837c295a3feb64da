package eesocial.page;

import static java.util.stream.Collectors.groupingBy;

import eesocial.Social;
import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.browser.Texts;
import eesocial.config.Settings;
import eesocial.connection.Connection;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tags show, in the language of the page they stand on. */
@Named("socialTags")
@RequestScoped
public class SocialTags {

  @Inject Social social;
  @Inject Providers providers;
  @Inject Messages messages;
  @Inject Settings settings;
  @Inject HttpServletRequest request;

  private Map<String, List<Connection>> connections;

  /** A label or sentence in the language of the page. */
  public String text(String key, Object... arguments) {
    return Texts.of(locale(), key, arguments);
  }

  /** A one-time message in the language of the page. */
  public String tell(Message message) {
    return message.text(locale());
  }

  /** A day as people of the page's language write it; it does not break over lines. */
  public String day(OffsetDateTime time) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale())
        .format(time)
        .replace(' ', '\u00a0');
  }

  /** The address of an endpoint, for a form: {@code /login/github}. */
  public String endpoint(String path) {
    return request.getContextPath() + settings.applicationPath() + path;
  }

  /** The address of this page, as {@code next} takes it. */
  public String getPage() {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /**
   * The providers in button order, or those that are chosen, in their order.
   *
   * @param chosen ids between commas or spaces; all providers if it is empty
   */
  public List<Provider> providers(String chosen) {
    return chosen == null || chosen.isBlank()
        ? providers.all()
        : known(Arrays.stream(chosen.strip().split("[\\s,]+")));
  }

  /** Those of them that people may log in by. */
  public List<Provider> toLogIn(String chosen) {
    return loggingIn(providers(chosen));
  }

  /** Those that a caller, or by default the caller who is here, has connected and may log in by. */
  public List<Provider> connected(String caller) {
    String name = caller == null || caller.isEmpty() ? social.caller() : caller;
    return loggingIn(
        known(social.of(name).connections().stream().map(Connection::provider).distinct()));
  }

  private static List<Provider> loggingIn(List<Provider> providers) {
    return providers.stream().filter(provider -> !provider.connectOnly()).toList();
  }

  private List<Provider> known(Stream<String> ids) {
    return ids.map(providers::find).flatMap(Optional::stream).toList();
  }

  /** The caller's connections to a provider, by rank; those to all providers are read at once. */
  public List<Connection> connections(String provider) {
    if (connections == null) {
      connections = social.connections().stream().collect(groupingBy(Connection::provider));
    }
    return connections.getOrDefault(provider, List.of());
  }

  /** The message kept for this page, if there is one. */
  public List<Message> getMessages() {
    return messages.take(
        (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
  }

  /** Before the page is written: taking a message sets a cookie. */
  public void takeMessages() {
    if (!FacesContext.getCurrentInstance().getResponseComplete()) {
      getMessages();
    }
  }

  /**
   * Stands in for a picture: the first character of a name, which may be outside the basic plane.
   */
  public String initial(String name) {
    String text = name == null ? "" : name.strip();
    return text.isEmpty()
        ? "?"
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
