package eesocial.site;

import eesocial.browser.SameOrigin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Takes forms from the site's own pages only. The pages are stateless, so no Faces state proves
 * where a form came from. The library's endpoints look after themselves.
 */
@WebFilter("/*")
public class SameOriginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Inject transient SameOrigin sameOrigin;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isEndpoint(request)) {
      chain.doFilter(request, response);
    } else if (!isReadable(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (isAllowed(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  static boolean isEndpoint(HttpServletRequest request) {
    return "/social".equals(request.getServletPath());
  }

  /** Servers throw what they like at parameters that are wrongly encoded, or far too many. */
  private static boolean isReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private boolean isAllowed(HttpServletRequest request) {
    String state = request.getParameter("jakarta.faces.ViewState");
    // Faces takes a GET with a state for a posted form: a link could press any button
    return READING.contains(request.getMethod())
        ? state == null
        : sameOrigin.holds(request) && (state == null || state.equals("stateless"));
  }
}
