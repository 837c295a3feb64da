package eesocial.browser;

import eesocial.connection.Connection;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * One request to an endpoint, with the answer it will get.
 *
 * @param request the request
 * @param response the response, for its cookies
 * @param applicationPath where the endpoints are, below the context: {@code /social}
 */
public record Visit(
    HttpServletRequest request, HttpServletResponse response, String applicationPath) {

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
    return parameter("providerUserId").map(connection.providerUserId()::equals).orElse(true);
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
    String[] values = request.getParameterValues(name);
    return values != null && values.length == 1 && !values[0].isEmpty()
        ? Optional.of(values[0])
        : Optional.empty();
  }

  /** Where to go afterwards: the parameter {@code next} if it stays in the site. */
  public String next(String fallback) {
    return LocalRedirect.of(parameter("next").orElse(null), fallback);
  }
}
