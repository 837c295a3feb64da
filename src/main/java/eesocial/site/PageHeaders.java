package eesocial.site;

import eesocial.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a browser may do with the site's pages: no script, no frame, nothing from elsewhere. */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class PageHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // the endpoints look after themselves, but for what Jakarta REST answers in their place
    if (!SameOriginFilter.isEndpoint(request) || "OPTIONS".equals(request.getMethod())) {
      response.setHeader("Content-Security-Policy", contentSecurityPolicy());
      response.setHeader("X-Content-Type-Options", "nosniff");
      // not no-referrer: with it, browsers send "Origin: null" with our own forms
      response.setHeader("Referrer-Policy", "same-origin");
      if (!request.getRequestURI().startsWith(request.getContextPath() + "/css/")) {
        response.setHeader("Cache-Control", "no-store");
      }
    }
    chain.doFilter(request, response);
  }

  // form-action also covers where a form's answer redirects to: the providers, anywhere
  private String contentSecurityPolicy() {
    boolean plain = settings.development();
    return "default-src 'none'; style-src 'self'; img-src 'self' https:"
        + (plain ? " http:" : "")
        + "; form-action 'self' https:"
        + (plain ? " http://localhost:* http://127.0.0.1:*" : "")
        + "; base-uri 'none'; frame-ancestors 'none'";
  }
}
