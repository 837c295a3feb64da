package eesocial.site;

import eesocial.browser.LocalRedirect;
import eesocial.browser.Texts;
import eesocial.failure.RetryLaterException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The request behind the page that is being served, and its response. */
record Exchange(FacesContext faces, HttpServletRequest request, HttpServletResponse response) {

  static Exchange current() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return new Exchange(
        faces,
        (HttpServletRequest) faces.getExternalContext().getRequest(),
        (HttpServletResponse) faces.getExternalContext().getResponse());
  }

  /**
   * Where the form shall lead: the page that sent the caller here, else the fallback; never another
   * site.
   */
  String next(String fallback) {
    return LocalRedirect.of(request.getParameter("next"), fallback);
  }

  /** Sends the browser on with a GET, so that reloading the next page posts nothing again. */
  void seeOther(String localPath) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + localPath);
    faces.responseComplete();
  }

  /** Shows the page again: whoever sends the form has to wait (RFC 6585, section 4). */
  void refuse(String fieldId, RetryLaterException refusal) {
    response.setStatus(refusal.reason().status());
    response.setHeader("Retry-After", String.valueOf(refusal.seconds()));
    refuse(fieldId, Texts.of(faces.getViewRoot().getLocale(), refusal.reason().code()));
  }

  /** Shows the page again with what is wrong, at a field or, for a null id, above the form. */
  void refuse(String fieldId, String text) {
    faces.addMessage(fieldId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }
}
