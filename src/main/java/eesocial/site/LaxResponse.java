package eesocial.site;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** Completes the session cookie before anything is sent. */
class LaxResponse extends HttpServletResponseWrapper {

  private static final String SET_COOKIE = "Set-Cookie";

  private final String name;

  LaxResponse(HttpServletResponse response, SessionCookieConfig cookie) {
    super(response);
    name = Objects.requireNonNullElse(cookie.getName(), "JSESSIONID");
  }

  void complete() {
    List<String> cookies = List.copyOf(getHeaders(SET_COOKIE));
    if (isCommitted() || cookies.stream().noneMatch(this::isToComplete)) {
      return;
    }
    setHeader(SET_COOKIE, completed(cookies.get(0)));
    cookies.stream().skip(1).forEach(cookie -> addHeader(SET_COOKIE, completed(cookie)));
  }

  private boolean isToComplete(String cookie) {
    return cookie.startsWith(name + "=") && !cookie.matches("(?i).*; *samesite=.*");
  }

  private String completed(String cookie) {
    return isToComplete(cookie) ? cookie + "; SameSite=Lax" : cookie;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    complete();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    complete();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    complete();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    complete();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    complete();
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    complete();
    super.sendRedirect(location);
  }
}
