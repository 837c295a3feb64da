package eesocial.web;

import eesocial.browser.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** What every resource class begins with: a visit, and the gate it passes. */
abstract class Endpoint {

  @Context HttpServletRequest request;
  @Context HttpServletResponse response;
  @Context UriInfo uriInfo;

  @Inject Gate gate;
  @Inject Answers answers;

  /** A visit that brings a form. */
  Visit visit(InputStream entity) {
    return Visit.of(request, response, uriInfo, entity);
  }

  /** A visit that brings none. */
  Visit visit() {
    return visit(null);
  }
}
