package eesocial.testing.inside;

import eesocial.browser.Visit;
import eesocial.flow.Departure;
import eesocial.flow.Flows;
import eesocial.flow.Purpose;
import eesocial.provider.Prompt;
import eesocial.provider.Providers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;

/** Logins for which the provider shall ask the user, whatever the site itself asks when. */
@Path("departures")
@RequestScoped
public class Departures {

  @Inject Flows flows;
  @Inject Providers providers;
  @Context HttpServletRequest request;
  @Context HttpServletResponse response;

  @POST
  @Path("{prompt}/{provider}")
  public Response depart(
      @PathParam("prompt") Prompt prompt, @PathParam("provider") String provider) {
    return Response.seeOther(
            flows.start(
                new Visit(request, response, "/social", Map.of(), null),
                new Departure(
                    Purpose.LOGIN,
                    providers.require(provider),
                    null,
                    null,
                    Set.of(),
                    prompt,
                    "/profile.xhtml")))
        .build();
  }
}
