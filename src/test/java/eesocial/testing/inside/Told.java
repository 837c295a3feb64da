package eesocial.testing.inside;

import eesocial.failure.SocialException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of a call, as text: the provider's status and answer, or why it was not asked. */
final class Told {

  private static final AtomicInteger UNDER_WAY = new AtomicInteger();

  private Told() {}

  static String of(Callable<String> call) throws Exception {
    UNDER_WAY.incrementAndGet();
    try {
      return call.call();
    } catch (WebApplicationException e) {
      return e.getResponse().getStatus() + " thrown";
    } catch (ProcessingException e) {
      return "caused by " + e.getCause();
    } catch (SocialException | IllegalStateException e) {
      return e.toString();
    } finally {
      UNDER_WAY.decrementAndGet();
    }
  }

  static String get(WebTarget target, String path) {
    return answer(target.path(path).request().get());
  }

  static String answer(Response response) {
    try (response) {
      return response.getStatus() + " " + response.readEntity(String.class);
    }
  }

  /** How many calls have no answer yet. */
  static int underWay() {
    return UNDER_WAY.get();
  }
}
