package eesocial.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Has the container read posted fields before Jakarta REST touches the body. Jersey looks whether
 * there is one by reading a byte of it if it has not arrived yet; from then on the container knows
 * no parameters, and a browser whose form came in two packets would lose them.
 */
@WebFilter("/*")
public class FormFields extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("POST".equals(request.getMethod())) {
      request.getParameterMap();
    }
    chain.doFilter(request, response);
  }
}
