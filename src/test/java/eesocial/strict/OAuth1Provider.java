package eesocial.strict;

import eesocial.testing.Server;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code src/test/python/oauth1_provider.py} on a free port. */
public record OAuth1Provider(ProviderProcess process, String address) implements AutoCloseable {

  /** Debian's, which knows Debian's packages; another one may come first in the path. */
  private static final String PYTHON = "/usr/bin/python3";

  /** Starts the provider for a site at an address. */
  public static OAuth1Provider start(String site) {
    String port = String.valueOf(Server.freePort());
    return new OAuth1Provider(
        ProviderProcess.start("python", PYTHON, "oauth1_provider.py", port, site),
        "http://127.0.0.1:" + port);
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
    process.close();
  }
}
