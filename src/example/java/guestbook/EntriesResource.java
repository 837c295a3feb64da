package guestbook;

import eesocial.browser.SameOrigin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the forms of the book do. They must come from a page of ours. */
@Path("entries")
@RequestScoped
public class EntriesResource {

  @Context HttpServletRequest request;
  @Inject SameOrigin sameOrigin;
  @Inject Entries entries;

  @POST
  @RolesAllowed("guest")
  public Response write(@FormParam("words") @NotBlank @Size(max = 500) String words) {
    return after(() -> entries.write(words));
  }

  @POST
  @Path("{id}/remove")
  @RolesAllowed("host")
  public Response remove(@PathParam("id") String id) {
    return after(() -> entries.remove(id));
  }

  private Response after(Runnable change) {
    if (!sameOrigin.holds(request)) {
      throw new ForbiddenException();
    }
    change.run();
    return Response.seeOther(URI.create("..")).build(); // from /api/
  }
}
