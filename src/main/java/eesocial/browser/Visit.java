package eesocial.browser;

import eesocial.connection.Connection;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
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
 * @param parameters of the query and the form, with every value of each; null if unreadable
 */
public record Visit(
    HttpServletRequest request,
    HttpServletResponse response,
    String applicationPath,
    Map<String, List<String>> parameters) {

  /** For a provider user id that does not travel in a path. */
  private static final String USER_ID = "providerUserId";

  private static final Pattern SCOPES = Pattern.compile("[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*");

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
    return new Visit(
        request,
        response,
        path.replaceFirst("/$", ""),
        Parameters.of(request, entity == null ? InputStream.nullInputStream() : entity));
  }

  /**
   * The parameters.
   *
   * @throws SocialException INVALID_REQUEST if the form could not be read
   */
  @Override
  public Map<String, List<String>> parameters() {
    if (parameters == null) {
      throw new SocialException(Reason.INVALID_REQUEST, "the form is too long or broken off");
    }
    return parameters;
  }

  /** The caller's name; null for the anonymous. */
  public String caller() {
    return request.getRemoteUser();
  }

  /**
   * The caller's name.
   *
   * @throws SocialException NOT_LOGGED_IN for the anonymous
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

  /** Whether the client asks for JSON rather than pages; no form sends DELETE. */
  public boolean wantsJson() {
    String accept = request.getHeader("Accept");
    boolean json = accept != null && accept.contains("json") && !accept.contains("text/html");
    return json || "DELETE".equals(request.getMethod());
  }

  /** Whether somebody looks at a link without following it: HEAD, or a browser's prefetch. */
  public boolean isGlance() {
    String purpose = request.getHeader("Sec-Purpose");
    boolean prefetch = purpose != null && purpose.contains("prefetch");
    return prefetch || "HEAD".equals(request.getMethod());
  }

  /** A parameter that is given once. */
  public Optional<String> parameter(String name) {
    List<String> values = parameters().getOrDefault(name, List.of());
    return values.size() == 1 && !values.get(0).isEmpty()
        ? Optional.of(values.get(0))
        : Optional.empty();
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
