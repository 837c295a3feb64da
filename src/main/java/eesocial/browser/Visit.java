package eesocial.browser;

import eesocial.connection.Connection;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One request to an endpoint, with the answer it will get.
 *
 * @param request the request
 * @param response the response, for its cookies
 * @param applicationPath where the endpoints are, below the context: {@code /social}
 * @param parameters of the query and the body, with every value of each; null if unreadable
 * @param unreadable why the body cannot be read; null if it can
 */
public record Visit(
    HttpServletRequest request,
    HttpServletResponse response,
    String applicationPath,
    Map<String, List<String>> parameters,
    SocialException unreadable) {

  /** By which browsers say what they want a page for; the last three are older. */
  private static final List<String> PURPOSES =
      List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

  private static final Pattern GLANCE = Pattern.compile("prefetch|prerender|preview");

  /** For a provider user id that does not travel in a path. */
  private static final String USER_ID = "providerUserId";

  private static final Pattern SCOPES = Pattern.compile("[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*");

  private static final String UNRECOGNIZED = Visit.class.getName() + " of nobody knows whom";

  /** What fits into a cookie beside the rest. */
  public static final int MOST_SCOPE_CHARACTERS = 1000;

  /**
   * The visit a Jakarta REST resource receives.
   *
   * @param entity the body of a POST; null for other methods
   */
  public static Visit of(
      HttpServletRequest request,
      HttpServletResponse response,
      UriInfo uriInfo,
      InputStream entity) {
    String path = uriInfo.getBaseUri().getPath().substring(request.getContextPath().length());
    return of(
        request,
        response,
        path.replaceFirst("/$", ""),
        entity == null ? InputStream.nullInputStream() : entity);
  }

  private static Visit of(
      HttpServletRequest request,
      HttpServletResponse response,
      String applicationPath,
      InputStream entity) {
    try {
      return new Visit(request, response, applicationPath, Parameters.of(request, entity), null);
    } catch (SocialException e) {
      return new Visit(request, response, applicationPath, null, e);
    }
  }

  /**
   * The parameters.
   *
   * @throws SocialException UNSUPPORTED_MEDIA_TYPE or INVALID_REQUEST if the body cannot be read
   */
  @Override
  public Map<String, List<String>> parameters() {
    if (unreadable != null) {
      throw unreadable;
    }
    return parameters;
  }

  /** Nobody can say who visits; whoever asks hears why. */
  public static void unrecognized(HttpServletRequest request, SocialException why) {
    request.setAttribute(UNRECOGNIZED, why);
  }

  /**
   * Passes if it is certain who visits, be it nobody.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if nobody can say that
   */
  public static void requireCertainty(HttpServletRequest request) {
    if (request.getAttribute(UNRECOGNIZED) instanceof SocialException why) {
      throw why;
    }
  }

  /**
   * The caller's name; null for the anonymous.
   *
   * @throws SocialException STORAGE_UNAVAILABLE if nobody can say who it is
   */
  public String caller() {
    requireCertainty(request);
    return request.getRemoteUser();
  }

  /** Whether the caller has a name, as far as one knows. */
  public boolean isRecognized() {
    return request.getRemoteUser() != null;
  }

  /**
   * The caller's name.
   *
   * @throws SocialException NOT_LOGGED_IN for the anonymous, or as {@link #caller}
   */
  public String requireCaller() {
    if (caller() == null) {
      throw new SocialException(Reason.NOT_LOGGED_IN, "nobody is logged in");
    }
    return caller();
  }

  /** Whether the parameter {@code providerUserId} names this connection, or none in particular. */
  public boolean means(Connection connection) {
    return !parameters().containsKey(USER_ID)
        || parameter(USER_ID).filter(connection.providerUserId()::equals).isPresent();
  }

  /** Whether the client asks for JSON rather than pages; no form sends DELETE, or JSON. */
  public boolean wantsJson() {
    String accept = request.getHeader("Accept");
    boolean json = accept != null && accept.contains("json") && !accept.contains("text/html");
    return json || "DELETE".equals(request.getMethod()) || Parameters.areJson(request);
  }

  /** Whether somebody looks at a link without following it: HEAD, or a browser's prefetch. */
  public boolean isGlance() {
    boolean prefetch =
        PURPOSES.stream()
            .map(request::getHeader)
            .anyMatch(purpose -> purpose != null && GLANCE.matcher(purpose).find());
    return prefetch || "HEAD".equals(request.getMethod());
  }

  /** A parameter that is given once. */
  public Optional<String> parameter(String name) {
    List<String> values = parameters().getOrDefault(name, List.of());
    return values.size() == 1 && !values.get(0).isEmpty()
        ? Optional.of(values.get(0))
        : Optional.empty();
  }

  /**
   * Every parameter that says something, each given once.
   *
   * @throws SocialException INVALID_REQUEST if one is given twice
   */
  public Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    parameters()
        .forEach(
            (name, values) -> {
              if (values.size() != 1) {
                throw new SocialException(Reason.INVALID_REQUEST, "a parameter is given twice");
              }
              typed.put(name, values.get(0));
            });
    typed.values().removeIf(String::isBlank);
    return typed;
  }

  /** Where to go afterwards: the parameter {@code next} if it stays in the site. */
  public String next(String fallback) {
    return LocalRedirect.of(parameter("next").orElse(null), fallback);
  }

  /**
   * The scopes of the parameter {@code scope}, which may be given more than once (RFC 6749, section
   * 3.3).
   *
   * @throws SocialException INVALID_REQUEST if one is no scope or they are too long for a cookie
   */
  public Set<String> scopes() {
    String all = String.join(" ", parameters().getOrDefault("scope", List.of())).strip();
    if (all.length() > MOST_SCOPE_CHARACTERS || !SCOPES.matcher(all).matches()) {
      throw new SocialException(Reason.INVALID_REQUEST, "the parameter scope holds no scopes");
    }
    return all.isEmpty() ? Set.of() : new TreeSet<>(List.of(all.split(" +")));
  }
}
