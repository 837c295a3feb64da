package guestbook;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Our own endpoints are below {@code /api}; those of social login stay below {@code /social}. */
@ApplicationPath("api")
@DeclareRoles({"guest", "host"})
public class GuestbookApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(EntriesResource.class);
  }
}
