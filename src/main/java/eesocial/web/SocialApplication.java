package eesocial.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The endpoints below {@code /social}, and nothing else: the host's own resources stay where the
 * host has put them, behind its own constraints.
 */
@ApplicationPath("social")
public class SocialApplication extends Application {

  /** Else one implementation describes its resources to everybody, worse than openapi.yaml does. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(Endpoints.ALL.stream(), Stream.of(Unserved.class))
        .collect(Collectors.toSet());
  }
}
