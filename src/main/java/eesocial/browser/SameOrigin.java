package eesocial.browser;

import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Proof that a request comes from one of our own pages, which no other site can forge: the
 * browser's {@code Sec-Fetch-Site} (W3C Fetch Metadata), if it asks us by a name of ours, or from
 * older ones {@code Origin} (RFC 6454). Without either there is no proof.
 */
@ApplicationScoped
public class SameOrigin {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  @Inject Settings settings;

  /** Whether there is proof. */
  public boolean holds(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return site == null
        ? origin().equals(origin)
        : "same-origin".equals(site)
            && isOurs(isSilent(origin) ? request.getServerName() : host(origin));
  }

  /** A page that tells nobody where it stands, by its referrer policy, does not tell us either. */
  private static boolean isSilent(String origin) {
    return origin == null || origin.equals("null");
  }

  /** A page is of the same origin as any name that leads to us, also by DNS rebinding. */
  private boolean isOurs(String host) {
    boolean loopback = settings.development() && LOOPBACK.contains(host);
    return loopback || settings.appUrl().getHost().equalsIgnoreCase(host);
  }

  private static String host(String origin) {
    try {
      return String.valueOf(new URI(origin).getHost());
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /**
   * Demands proof.
   *
   * @throws SocialException CROSS_SITE without
   */
  public void require(HttpServletRequest request) {
    if (!holds(request)) {
      throw new SocialException(
          Reason.CROSS_SITE, "the request does not come from a page of this site");
    }
  }

  /** As browsers write it: in lower case, without the port everybody expects. */
  private String origin() {
    URI app = settings.appUrl();
    boolean usual = app.getPort() < 0 || app.getPort() == (settings.https() ? 443 : 80);
    String host = app.getHost().toLowerCase(Locale.ROOT);
    return app.getScheme() + "://" + host + (usual ? "" : ":" + app.getPort());
  }
}
