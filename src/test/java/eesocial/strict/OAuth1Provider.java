package eesocial.strict;

import eesocial.testing.Server;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code src/test/python/oauth1_provider.py} on a free port. It ends with these tests, even if they
 * are killed: it reads until our end of the pipe closes.
 */
public record OAuth1Provider(Process process, String address) implements AutoCloseable {

  /** Debian's, which knows Debian's packages; another one may come first in the path. */
  private static final String PYTHON = "/usr/bin/python3";

  /** Starts the provider for a site at an address. */
  public static OAuth1Provider start(String site) {
    int port = Server.freePort();
    try {
      Process process =
          new ProcessBuilder(PYTHON, "oauth1_provider.py", String.valueOf(port), site)
              .directory(new File("src/test/python"))
              .redirectErrorStream(true)
              .start();
      StrictProvider.awaitReady(process);
      return new OAuth1Provider(process, "http://127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException("Are Debian's python3-oauthlib and python3-flask there?", e);
    }
  }

  /** What the site must know to be a client under this id. */
  Map<String, String> client(String id, String method, String secret) {
    String key = "SOCIAL_" + id.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    return Map.of(
        key + "EXTENDS", "twitter",
        key + "REQUEST_TOKEN_ENDPOINT", address + "/oauth/request_token",
        key + "AUTHORIZATION_ENDPOINT", address + "/oauth/authenticate",
        key + "TOKEN_ENDPOINT", address + "/oauth/access_token",
        key + "USERINFO_ENDPOINT",
            address + "/1.1/account/verify_credentials.json?include_email=true",
        key + "REVOCATION_ENDPOINT", address + "/1.1/oauth/invalidate_token.json",
        key + "API", address,
        key + "CLIENT_ID", method + "ClientOfTheStrictSite",
        key + "CLIENT_SECRET", secret);
  }

  /** Every request so far: {@code accepted}, or refused and {@code why}. */
  public List<JsonObject> log() {
    try (InputStream in = URI.create(address + "/log").toURL().openStream()) {
      return Json.createReader(in).readArray().getValuesAs(JsonObject.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why the last request was refused; empty if it was accepted. */
  public String lastRefusal() {
    List<JsonObject> log = log();
    return log.get(log.size() - 1).getString("why");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
