package eesocial.host.repository;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How many connections there are, and who keeps them. */
@WebServlet("/links")
public class LinksServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient JdbcConnections kept;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long links = kept.countByKey().values().stream().mapToLong(Long::longValue).sum();
    response.setContentType("text/plain");
    response.getWriter().print(links);
  }
}
