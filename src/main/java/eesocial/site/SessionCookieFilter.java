package eesocial.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the session cookie what {@link SessionCookie} says, where the server leaves it out. */
@WebFilter("/*")
public class SessionCookieFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    LaxResponse lax = new LaxResponse(response, getServletContext().getSessionCookieConfig());
    chain.doFilter(request, lax);
    lax.complete();
  }
}
