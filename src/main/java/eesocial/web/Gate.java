package eesocial.web;

import eesocial.browser.SameOrigin;
import eesocial.browser.Visit;
import eesocial.failure.Reason;
import eesocial.failure.SampledLog;
import eesocial.failure.SocialException;
import eesocial.flow.FlowCookies;
import eesocial.flow.Flows;
import eesocial.flow.FormPost;
import eesocial.http.Deadline;
import eesocial.oauth.AuthorizationResponse;
import eesocial.provider.Provider;
import eesocial.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every request passes: where it comes from, which provider it is about, and what becomes of a
 * refusal.
 */
@ApplicationScoped
class Gate {

  private static final SampledLog LOG = new SampledLog(Gate.class);

  @Inject SameOrigin sameOrigin;
  @Inject Providers providers;
  @Inject FlowCookies flowCookies;
  @Inject FormPost formPost;
  @Inject Flows flows;
  @Inject Answers answers;
  @Inject Deadline deadline;

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
  Response ours(
      Visit visit, String id, Refusable flow, BiFunction<Visit, Provider, Response> step) {
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
    if (visit.isGlance()) {
      return answers.problem(
          visit, new SocialException(Reason.INVALID_REQUEST, "a glance finishes no flow"));
    }
    return told(
        visit,
        id,
        flow,
        provider -> flow.finish(visit, provider, formPost.parameters(visit.parameters())));
  }

  /**
   * By a form posted from the provider's site; without our cookies it is carried over to a visit.
   */
  Response posted(Visit visit, String id, Flow flow) {
    return told(
        visit,
        id,
        flow,
        provider -> {
          if (visit.request().getQueryString() != null) {
            throw new SocialException(Reason.INVALID_REQUEST, "a posted response has no query");
          }
          AuthorizationResponse response = flows.response(provider, visit.parameters());
          String carried = formPost.seal(response);
          if (flowCookies.has(visit.request(), response.state())) {
            return flow.finish(visit, provider, visit.parameters());
          }
          String callback = visit.applicationPath() + flow.purpose().callback(provider);
          return answers.toPage(visit, callback + "?" + FormPost.PARAMETER + "=" + carried);
        });
  }

  /** A refusal on the way back is told to the application and, on a page, to the user. */
  private Response told(Visit visit, String id, Flow flow, Function<Provider, Response> step) {
    return answered(
        visit,
        () -> {
          Provider provider = providers.require(id);
          try {
            return step.apply(provider);
          } catch (SocialException e) {
            log(e);
            return flow.refuse(visit, provider, e);
          }
        });
  }

  /** A refusal becomes the answer, whoever found it. */
  Response answered(Visit visit, Supplier<Response> step) {
    try {
      deadline.begin();
      return step.get();
    } catch (SocialException e) {
      log(e);
      return e.reason() == Reason.INSUFFICIENT_USER_AUTHENTICATION
          ? answers.unproven(visit, e)
          : answers.problem(visit, e);
    }
  }

  /** One line, without a trace. */
  static void log(SocialException e) {
    Throwable cause = e.getCause();
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    // a message of somebody else's may hold a secret, its class does not
    String because = cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
    LOG.log(level(e.reason()), e.reason().code(), e.getMessage() + because);
  }

  /** Whether an operator has to do something. */
  private static Level level(Reason reason) {
    return switch (reason) {
      case REGISTRATION_REFUSED -> Level.ERROR;
      case STORAGE_UNAVAILABLE, PROVIDER_UNAVAILABLE, TOO_MANY_ATTEMPTS -> Level.WARNING;
      default -> Level.INFO;
    };
  }
}
