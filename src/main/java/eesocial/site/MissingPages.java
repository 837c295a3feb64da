package eesocial.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers for pages that do not exist. Faces would look for them on the class path too, and servers
 * remember for ever what was not there: strangers could fill the memory with invented names.
 */
@WebFilter("*.xhtml")
public class MissingPages extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The one resource that pages have Faces look for. */
  private static final String STYLE = "/jakarta.faces.resource/social.css.xhtml?ln=social";

  private final Set<String> pages = new TreeSet<>();

  @Override
  public void init() {
    find("/");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String page = request.getServletPath();
    if (pages.contains(page) || STYLE.equals(page + "?" + request.getQueryString())) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void find(String folder) {
    Set<String> paths = getServletContext().getResourcePaths(folder);
    for (String path : paths == null ? Set.<String>of() : paths) {
      if (path.endsWith("/") && !path.endsWith("-INF/")) {
        find(path);
      } else if (path.endsWith(".xhtml")) {
        pages.add(path);
      }
    }
  }
}
