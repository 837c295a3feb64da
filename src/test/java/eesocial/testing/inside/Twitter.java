package eesocial.testing.inside;

import eesocial.Social;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;

/** What an application does at Twitter, in each way it may go about it. */
@Path("twitter/{provider}")
@RequestScoped
public class Twitter {

  @Inject Social social;

  @PathParam("provider")
  String provider;

  /** Finds statuses: by a target, or by a typed client. */
  @GET
  @Path("search/{way}")
  public String search(@PathParam("way") String way, @QueryParam("text") List<String> words) {
    return switch (way) {
      case "target" ->
          target()
              .path("search/tweets.json")
              .queryParam("q", words.toArray())
              .request()
              .get(String.class);
      case "typed" -> social.api(provider, TwitterApi.class).search(words);
      default -> throw new BadRequestException();
    };
  }

  /** Posts a status: in a form of each kind, in what is no form, or by a typed client. */
  @GET
  @Path("update/{way}")
  public String update(@PathParam("way") String way, @QueryParam("text") String text) {
    return switch (way) {
      case "form" -> post(Entity.form(new Form("status", text).param("trim_user", "1")));
      case "map" -> post(Entity.form(new MultivaluedHashMap<>(Map.of("status", text))));
      case "text" -> post(Entity.entity("status=a+b%2Bc", MediaType.APPLICATION_FORM_URLENCODED));
      case "bytes" -> post(Entity.entity(new byte[1], MediaType.APPLICATION_FORM_URLENCODED));
      case "json" -> post(Entity.json("{}"));
      case "typed" -> social.api(provider, TwitterApi.class).update(text);
      default -> throw new BadRequestException();
    };
  }

  private String post(Entity<?> entity) {
    try {
      return target().path("statuses/update.json").request().post(entity, String.class);
    } catch (ProcessingException e) {
      return "not sent";
    }
  }

  private WebTarget target() {
    return social.api(provider).path("1.1");
  }
}
