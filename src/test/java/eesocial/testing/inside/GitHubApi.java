package eesocial.testing.inside;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.Closeable;
import java.util.List;

/** GitHub's API, as the README shows it. */
public interface GitHubApi extends Closeable {

  /** What GitHub says of a repository. */
  class Repository {
    public String name;
  }

  @GET
  @Path("user/repos")
  List<Repository> repositories();
}
