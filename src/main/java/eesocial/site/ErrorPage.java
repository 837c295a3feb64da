package eesocial.site;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import eesocial.failure.StorageFailure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Says what went wrong in words, and nothing about the inside. */
@Named
@RequestScoped
public class ErrorPage {

  private int status;

  @PostConstruct
  void find() {
    Exchange page = Exchange.current();
    status = status(page.request());
    page.response().setStatus(status);
  }

  private static int status(HttpServletRequest request) {
    if (StorageFailure.isOutage((Throwable) request.getAttribute(ERROR_EXCEPTION))) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    // nobody's error: the page was asked for by its address
    Object code = request.getAttribute(ERROR_STATUS_CODE);
    return code == null ? HttpServletResponse.SC_NOT_FOUND : (Integer) code;
  }

  /** The HTTP status. */
  public int getStatus() {
    return status;
  }

  /** What happened, in a few words. */
  public String getTitle() {
    return switch (status) {
      case 401 -> "Please log in first";
      case 403 -> "That is not allowed";
      case 404 -> "There is no such page";
      case 405 -> "That is not how this address works";
      case 503 -> "Not available at the moment";
      default -> status < 500 ? "That request made no sense" : "Something went wrong";
    };
  }

  /** What to do about it. */
  public String getAdvice() {
    return switch (status) {
      case 401 -> "Your login has ended, so nothing was changed. Log in and do it again.";
      case 403 ->
          "You lack the right to do this, or the request did not come from a page of this site.";
      case 404 -> "The address may be mistyped, or the page has moved.";
      case 503 -> "Please try again in a moment.";
      default ->
          status < 500
              ? "Please go back and use the links and buttons of the page."
              : "It is our fault, not yours. Please try again in a moment.";
    };
  }
}
