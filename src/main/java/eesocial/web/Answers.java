package eesocial.web;

import eesocial.account.AccountRefused;
import eesocial.browser.LocalRedirect;
import eesocial.browser.Message;
import eesocial.browser.Messages;
import eesocial.browser.Visit;
import eesocial.config.Settings;
import eesocial.failure.Reason;
import eesocial.failure.RetryLaterException;
import eesocial.failure.SocialException;
import eesocial.provider.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/**
 * How flows end: for a browser with a redirect and a one-time message, for a client that asks for
 * JSON with JSON. Nothing here is cached, sniffed or told to the next site.
 */
@ApplicationScoped
class Answers {

  static final String PROBLEM_JSON = "application/problem+json";

  @Inject Settings settings;
  @Inject Messages messages;

  /** Sends the browser to the provider. */
  Response toProvider(Visit visit, URI authorizationUri) {
    return to(visit, authorizationUri, "authorizationUri");
  }

  /** Sends the browser to a page of this site. */
  Response toPage(Visit visit, String path) {
    return to(visit, page(path), "location");
  }

  /** The same for somebody who has just become a caller. */
  Response toPageOfCaller(Visit visit, String path) {
    return visit.wantsJson()
        ? document(
            Json.createObjectBuilder()
                .add("caller", visit.requireCaller())
                .add("location", page(path).toString())
                .build())
        : toPage(visit, path);
  }

  /** Sends the browser to a page that says once what was done. */
  Response toPage(Visit visit, String path, Message.Kind kind, String key, Object... arguments) {
    return toPage(visit, path, Message.of(kind, key, arguments));
  }

  private Response toPage(Visit visit, String path, Message message) {
    if (!visit.wantsJson()) {
      messages.add(visit.response(), message);
    }
    return toPage(visit, path);
  }

  /** The same, but to a client that asks for JSON there is nothing more to say. */
  Response done(Visit visit, String path, String key, Object... arguments) {
    return visit.wantsJson()
        ? nothing()
        : toPage(visit, path, Message.Kind.SUCCESS, key, arguments);
  }

  /** There is nothing to say. */
  Response nothing() {
    return safe(Response.noContent());
  }

  /**
   * Sends the browser to a page that says once what went wrong, and can read it as {@code error}.
   */
  Response failed(Visit visit, String path, SocialException refusal, Provider provider) {
    Reason reason = refusal.reason();
    String page = LocalRedirect.withQuery(path, "error=" + reason.code());
    // what is no callback at all is nobody's lost way back, and what comes too often comes again
    boolean lost = reason != Reason.INVALID_REQUEST && reason != Reason.TOO_MANY_ATTEMPTS;
    return visit.wantsJson() || !lost
        ? problem(visit, refusal, provider.name())
        : toPage(visit, page, Message.of(kind(reason), refusal, provider.name()));
  }

  /** Sends the browser to where the caller proves who they are, and then back. */
  Response unproven(Visit visit, SocialException refusal) {
    String code = refusal.reason().code();
    String page = LocalRedirect.withQuery(settings.confirmPage(), "error=" + code);
    String usual = settings.connectAllow();
    String back = visit.unreadable() == null ? visit.next(usual) : usual;
    return visit.wantsJson()
        ? problem(visit, refusal)
        : toPage(visit, LocalRedirect.withNext(page, back), Message.of(Message.Kind.INFO, code));
  }

  /** Whoever says no at the provider meant it. */
  private static Message.Kind kind(Reason reason) {
    return reason == Reason.ACCESS_DENIED ? Message.Kind.INFO : Message.Kind.ERROR;
  }

  /** Answers with the status of the failure: problem+json (RFC 9457), or a sentence for people. */
  Response problem(Visit visit, SocialException refusal) {
    return problem(visit, refusal, Message.THE_PROVIDER);
  }

  private Response problem(Visit visit, SocialException refusal, String provider) {
    Reason reason = refusal.reason();
    String detail = messages.text(Message.of(kind(reason), refusal, provider));
    Response.ResponseBuilder answer = Response.status(reason.status());
    if (refusal instanceof RetryLaterException later) {
      answer.header(HttpHeaders.RETRY_AFTER, later.seconds());
    }
    return visit.wantsJson()
        ? safe(answer.entity(problem(refusal, detail)).type(PROBLEM_JSON))
        : safe(answer.entity(detail + "\n").type("text/plain;charset=UTF-8"));
  }

  /** A JSON document. */
  Response document(JsonValue document) {
    return safe(Response.ok(document, MediaType.APPLICATION_JSON_TYPE));
  }

  private Response to(Visit visit, URI uri, String name) {
    return visit.wantsJson()
        ? document(Json.createObjectBuilder().add(name, uri.toString()).build())
        : safe(Response.seeOther(uri));
  }

  private URI page(String path) {
    return URI.create(settings.appUrl() + path);
  }

  private static JsonObject problem(SocialException refusal, String detail) {
    Reason reason = refusal.reason();
    JsonObjectBuilder problem =
        Json.createObjectBuilder()
            .add("type", "urn:ee-social:" + reason.code())
            .add("code", reason.code())
            .add("status", reason.status())
            .add("title", reason.code().replace('-', ' '))
            .add("detail", detail);
    if (refusal instanceof AccountRefused refused) {
      problem.add("errors", Json.createObjectBuilder(Map.copyOf(refused.errors())));
    }
    return problem.build();
  }

  /** RFC 9700, sections 4.2 and 4.3: neither codes nor states travel on. */
  static Response safe(Response.ResponseBuilder answer) {
    return answer
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .build();
  }
}
