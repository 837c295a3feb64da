package eesocial.web;

import eesocial.browser.Visit;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Answers what no endpoint serves: another address, another method, a header that means nothing.
 * Jakarta REST leaves the words to the implementation, and some name themselves in them.
 */
@PreMatching
public class Unserved implements ContainerRequestFilter, ExceptionMapper<ClientErrorException> {

  @Context HttpServletRequest request;
  @Context HttpServletResponse response;
  @Context UriInfo uriInfo;

  /** What choosing an endpoint would stumble over: implementations say how in their own words. */
  @Override
  public void filter(ContainerRequestContext context) {
    try {
      context.getAcceptableMediaTypes().forEach(Unserved::requireWeight);
    } catch (RuntimeException unreadable) {
      context.abortWith(toResponse(new BadRequestException(unreadable)));
    }
  }

  /** RFC 9110, section 12.4.2. */
  private static void requireWeight(MediaType type) {
    float weight = Float.parseFloat(type.getParameters().getOrDefault("q", "1"));
    if (!(weight >= 0 && weight <= 1)) {
      throw new BadRequestException();
    }
  }

  @Override
  public Response toResponse(ClientErrorException refusal) {
    Response bare = refusal.getResponse();
    if (bare.hasEntity()) {
      return bare;
    }
    String phrase = bare.getStatusInfo().getReasonPhrase();
    Response.ResponseBuilder answer = Response.fromResponse(bare);
    return Visit.of(request, response, uriInfo, null).wantsJson()
        ? Answers.safe(answer.entity(problem(bare.getStatus(), phrase)).type(Answers.PROBLEM_JSON))
        : Answers.safe(answer.entity(phrase + "\n").type("text/plain;charset=UTF-8"));
  }

  /** RFC 9457, section 4.2.1: no more than the status says. */
  private static JsonObject problem(int status, String phrase) {
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("status", status)
        .add("title", phrase)
        .build();
  }
}
