package eesocial.web;

import eesocial.browser.SameOrigin;
import eesocial.browser.Visit;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import eesocial.flow.FlowCookies;
import eesocial.flow.FormPost;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What every request passes: where it comes from, which provider it is about, and what becomes of a
 * refusal.
 */
@ApplicationScoped
class Gate {

  private static final System.Logger LOG = System.getLogger(Gate.class.getName());

  @Inject SameOrigin sameOrigin;
  @Inject Providers providers;
  @Inject FlowCookies flowCookies;
  @Inject FormPost formPost;
  @Inject Answers answers;

  /** A request that only our own pages may send. */
  Response ours(Visit visit, Supplier<Response> step) {
    return answered(
        visit,
        () -> {
          sameOrigin.require(visit.request());
          return step.get();
        });
  }

  /** The same about a provider. */
  Response ours(Visit visit, String id, Flow flow, BiFunction<Visit, Provider, Response> step) {
    return ours(
        visit,
        () -> {
          Provider provider = providers.require(id);
          try {
            return step.apply(visit, provider);
          } catch (SocialException e) {
            // the provider's trouble is told on a page, the caller's mistake right here
            if (e.reason().status() < 500) {
              throw e;
            }
            log(e);
            return flow.refuse(visit, provider, e);
          }
        });
  }

  /** The browser comes back from a provider by a plain visit. */
  Response callback(Visit visit, String id, Flow flow) {
    return answered(
        visit,
        () -> {
          Provider provider = providers.require(id);
          if (visit.isGlance()) {
            throw new SocialException(Reason.INVALID_REQUEST, "a glance finishes no flow");
          }
          try {
            return flow.finish(visit, provider, formPost.parameters(visit.parameters()));
          } catch (SocialException e) {
            log(e);
            return flow.refuse(visit, provider, e);
          }
        });
  }

  /**
   * By a form posted from the provider's site; without our cookies it is carried over to a visit.
   */
  Response posted(Visit visit, String id, Flow flow) {
    return answered(
        visit,
        () -> {
          Provider provider = providers.require(id);
          if (visit.request().getQueryString() != null) {
            throw new SocialException(Reason.INVALID_REQUEST, "a posted response has no query");
          }
          String state = visit.parameter("state").orElse("");
          if (state.isEmpty() || flowCookies.has(visit.request(), state)) {
            return callback(visit, id, flow);
          }
          String sealed = formPost.seal(visit.parameters());
          String callback = visit.applicationPath() + flow.purpose().callback(provider);
          return answers.toPage(visit, callback + "?" + FormPost.PARAMETER + "=" + sealed);
        });
  }

  /** A refusal becomes the answer, whoever found it. */
  Response answered(Visit visit, Supplier<Response> step) {
    try {
      return step.get();
    } catch (SocialException e) {
      log(e);
      return answers.problem(visit, e.reason());
    }
  }

  /**
   * One line, without a trace: whoever sends bad callbacks by the thousand shall not fill the disk.
   */
  private static void log(SocialException e) {
    Level level = e.reason() == Reason.REGISTRATION_REFUSED ? Level.ERROR : Level.INFO;
    LOG.log(level, "{0}: {1}", e.reason().code(), e.getMessage());
  }
}
