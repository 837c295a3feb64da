package eesocial.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Nginx with {@code nginx.conf} before one server, with other names and ports in it. */
public final class Nginx extends TlsProxy {

  /** What stands around the file: one process that may be nobody's daemon, and its folders. */
  private static final String AROUND =
      """
      daemon off;
      master_process off;
      pid nginx.pid;
      error_log error.log;
      events {}
      http {
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        include site.conf;
      }
      """;

  /** One that does not run yet. */
  public Nginx() {
    super("nginx");
  }

  /** Starts it and waits until it listens. */
  public void start(Server server) {
    try {
      Files.writeString(home.resolve("fullchain.pem"), certificate.pem());
      Files.writeString(home.resolve("privkey.pem"), certificate.pem());
      Files.writeString(home.resolve("site.conf"), site(server));
      Path main = Files.writeString(home.resolve("nginx.conf"), AROUND);
      run(
          new ProcessBuilder(
              "/usr/sbin/nginx", "-p", home + "/", "-c", main.toString(), "-e", "stderr"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves a file where certbot does, for those who issue certificates (RFC 8555, section 8.3). */
  public void answerChallenge(String token, String authorization) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".well-known/acme-challenge"));
    Files.writeString(folder.resolve(token), authorization);
  }

  private String site(Server server) throws IOException {
    Map<String, String> ours = new LinkedHashMap<>();
    ours.put("/etc/letsencrypt/live/www.example.com/", home + "/");
    ours.put("/var/log/nginx/", home + "/");
    ours.put("/var/www/html", home.toString());
    ours.put("server_name www.example.com;", "server_name localhost;");
    ours.put("www.example.com", authority());
    ours.put("listen 80", "listen 127.0.0.1:" + http);
    ours.put("listen 443", "listen 127.0.0.1:" + https);
    ours.put("127.0.0.1:8080", server.address());
    String site = Files.readString(Path.of("server-config", "proxy", "nginx.conf"));
    for (var entry : ours.entrySet()) {
      if (!site.contains(entry.getKey())) {
        throw new IllegalStateException("nginx.conf no longer says " + entry.getKey());
      }
      site = site.replace(entry.getKey(), entry.getValue());
    }
    return site;
  }
}
