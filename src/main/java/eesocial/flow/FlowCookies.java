package eesocial.flow;

import eesocial.browser.HostCookies;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.secret.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps each pending flow in a cookie of its own, so that tabs do not disturb each other. The
 * oldest make room: ten at most, and never more than a request header holds.
 */
@ApplicationScoped
public class FlowCookies {

  private static final String NAME = "flow-";
  private static final int MOST = 10;
  private static final int MOST_CHARACTERS = 4800;

  /** Of the state's 43 characters as many name its cookie; the others stay secret. */
  private static final int NAME_LENGTH = 8;

  @Inject HostCookies cookies;
  @Inject Encryption encryption;

  /** Keeps a flow that starts now. */
  void keep(HttpServletRequest request, HttpServletResponse response, PendingFlow flow) {
    String sealed = encryption.seal(NAME, flow.toJson());
    makeRoom(request, response, sealed.length());
    cookies.set(response, name(flow.request().state()), sealed, PendingFlow.LIFETIME);
  }

  /**
   * The flow of this browser with a state.
   *
   * @throws SocialException UNKNOWN_FLOW if there is none or its time is up
   */
  PendingFlow find(HttpServletRequest request, String state) {
    return cookies
        .find(request, name(state))
        .flatMap(this::open)
        .filter(flow -> same(flow.request().state(), state) && !flow.isOver())
        .orElseThrow(
            () ->
                new SocialException(
                    Reason.UNKNOWN_FLOW, "this browser has no pending flow with this state"));
  }

  /** Whether the browser has sent anything for a state, as it cannot from another site. */
  public boolean has(HttpServletRequest request, String state) {
    return cookies.find(request, name(state)).isPresent();
  }

  void clear(HttpServletResponse response, PendingFlow flow) {
    cookies.clear(response, name(flow.request().state()));
  }

  private void makeRoom(HttpServletRequest request, HttpServletResponse response, int needed) {
    List<Map.Entry<String, String>> newestFirst =
        cookies.all(request, NAME).entrySet().stream()
            .sorted(Comparator.comparing(this::startedAt).reversed())
            .toList();
    int characters = needed;
    int kept = 1;
    for (Map.Entry<String, String> cookie : newestFirst) {
      characters += cookie.getValue().length();
      if (++kept > MOST || characters > MOST_CHARACTERS) {
        cookies.clear(response, cookie.getKey());
      }
    }
  }

  private Instant startedAt(Map.Entry<String, String> cookie) {
    return open(cookie.getValue()).map(PendingFlow::startedAt).orElse(Instant.EPOCH);
  }

  private Optional<PendingFlow> open(String sealed) {
    return encryption.open(NAME, sealed).map(PendingFlow::of);
  }

  private static String name(String state) {
    return NAME + (state.matches("[A-Za-z0-9_-]{43}") ? state.substring(0, NAME_LENGTH) : "none");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
