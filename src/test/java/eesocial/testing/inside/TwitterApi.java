package eesocial.testing.inside;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Twitter's API 1.1 as a MicroProfile REST Client sees it. */
@Path("1.1")
public interface TwitterApi {

  /** Finds statuses. */
  @GET
  @Path("search/tweets.json")
  String search(@QueryParam("q") List<String> words);

  /** Posts a status. */
  @POST
  @Path("statuses/update.json")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  String update(@FormParam("status") String status);
}
