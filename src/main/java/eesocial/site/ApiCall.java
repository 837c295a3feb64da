package eesocial.site;

import eesocial.Social;
import eesocial.connection.Connection;
import eesocial.failure.SocialException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;

/**
 * A call of a provider's API with the caller's token, for the profile page: the path is {@code
 * social.<id>.api-call}.
 */
@Named("apiCall")
@RequestScoped
public class ApiCall {

  private static final String CONNECTION = "call";
  private static final int MOST_BYTES = 4000;

  @Inject Social social;
  @Inject Config config;
  @Inject HttpServletRequest request;

  /** What would be called with a connection's token; null if nothing is configured. */
  public String path(Connection connection) {
    boolean hasApi =
        social.providers().stream()
            .filter(provider -> provider.id().equals(connection.provider()))
            .anyMatch(provider -> provider.endpoints().api() != null);
    return config
        .getOptionalValue("social." + connection.provider() + ".api-call", String.class)
        .filter(path -> hasApi)
        .orElse(null);
  }

  /** Whether the caller has asked for the call with this connection, by the button. */
  public boolean isAsked(Connection connection) {
    return path(connection) != null
        && "POST".equals(request.getMethod())
        && connection.providerUserId().equals(request.getParameter(CONNECTION))
        && connection.provider().equals(request.getParameter("provider"));
  }

  /** What the provider answers, or why it was not asked. */
  public String answer(Connection connection) {
    try (Response response =
            target(social.api(connection), path(connection))
                .request(MediaType.APPLICATION_JSON)
                .get();
        InputStream body = response.readEntity(InputStream.class)) {
      Response.StatusType status = response.getStatusInfo();
      String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return status.getStatusCode() + " " + status.getReasonPhrase() + "\n" + text;
    } catch (ProcessingException e) {
      return e.getCause() instanceof SocialException refusal
          ? refusal.getMessage()
          : "The provider does not answer.";
    } catch (IOException e) {
      return "The provider's answer broke off.";
    }
  }

  private static WebTarget target(WebTarget api, String pathAndQuery) {
    String[] parts = pathAndQuery.split("\\?", 2);
    WebTarget target = api.path(parts[0]);
    for (String pair : parts.length < 2 ? new String[0] : parts[1].split("&")) {
      String[] parameter = pair.split("=", 2);
      target = target.queryParam(parameter[0], parameter[parameter.length - 1]);
    }
    return target;
  }
}
