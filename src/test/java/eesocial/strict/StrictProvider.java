package eesocial.strict;

import eesocial.testing.Server;
import java.util.Locale;
import java.util.Map;

/** {@code src/test/node/strict-provider.js} on a free port. */
record StrictProvider(ProviderProcess process, String issuer) implements AutoCloseable {

  /** Starts the provider for a site at an address. */
  static StrictProvider start(String site) {
    String port = String.valueOf(Server.freePort());
    return new StrictProvider(
        ProviderProcess.start("node", "node", "strict-provider.js", port, site),
        "http://localhost:" + port);
  }

  /** What the site must know to be a client of this id. */
  Map<String, String> client(String id, String authentication, String secret) {
    String key = "SOCIAL_" + id.toUpperCase(Locale.ROOT) + "_";
    return Map.of(
        key + "EXTENDS", "oidc",
        key + "NAME", "Strict " + id,
        key + "ISSUER", issuer,
        key + "API", issuer,
        key + "CLIENT_ID", id,
        key + "CLIENT_SECRET", secret,
        key + "CLIENT_AUTHENTICATION", authentication);
  }

  @Override
  public void close() {
    process.close();
  }
}
