package eesocial.testing.recorded;

import static java.util.Comparator.comparing;

import eesocial.testing.IdToken;
import eesocial.testing.Reply;
import eesocial.testing.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Answers for a provider. To requests that are as they have to be it answers what is recorded; to
 * others the provider's typical error, and then it has something to complain about.
 */
final class Answers {

  /** Here a refusal is no complaint: the first is for tokens that ended, the other for kinds. */
  private static final List<String> MAY_REFUSE = List.of("api", "revocation");

  private final Recorded recorded;
  private final OpenId openId;
  private final Protocol protocol;
  private final List<Endpoint> endpoints;
  private final SeenRequests seen;
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private volatile String refusing = "";

  Answers(
      Recorded recorded,
      OpenId openId,
      Protocol protocol,
      List<Endpoint> endpoints,
      SeenRequests seen) {
    this.recorded = recorded;
    this.openId = openId;
    this.protocol = protocol;
    this.endpoints = endpoints;
    this.seen = seen;
  }

  /** Refuses whatever comes to an endpoint from now on; an empty name refuses nothing. */
  void refuse(String endpoint) {
    refusing = endpoint;
  }

  /** What there is to complain about since it was asked last. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    complaints.removeAll(all);
    return all;
  }

  Reply to(Seen request) {
    String at = request.path().replaceFirst("^/[^/]+/", "https://");
    if (recorded.issuer() != null && at.equals(openId.metadataAddress())) {
      return Reply.json(200, openId.metadata());
    }
    if (recorded.issuer() != null && at.equals(openId.keysAddress())) {
      return Reply.json(200, IdToken.keys("recorded"));
    }
    List<Endpoint> there = endpoints.stream().filter(e -> e.address().equals(at)).toList();
    if (there.isEmpty()) {
      complaints.add(recorded.id() + " has nothing at " + request.method() + " " + at);
      return Reply.error(404, "not_found");
    }
    // some have several endpoints at one address: the request is for the one it fits best
    return to(Collections.min(there, comparing(e -> misshapen(e, request).size())), request);
  }

  private List<String> misshapen(Endpoint endpoint, Seen request) {
    return endpoint.complaints(request, protocol.placeholders());
  }

  private Reply to(Endpoint endpoint, Seen request) {
    String name = endpoint.name();
    List<String> wrong = new ArrayList<>(misshapen(endpoint, request));
    wrong.addAll(protocol.complaints(name, request));
    boolean refused = !wrong.isEmpty() || name.equals(refusing);
    Reply reply = refused ? recorded.refusal(name) : granted(endpoint, request);
    if (!refused && reply.status() >= 400 && !MAY_REFUSE.contains(name)) {
      wrong.add("refuses the request");
    }
    wrong.forEach(what -> complaints.add(recorded.id() + ", " + name + ": " + what));
    seen.add(name, request);
    return reply;
  }

  private Reply granted(Endpoint endpoint, Seen request) {
    return switch (endpoint.name()) {
      case "userinfo", "emails" ->
          recorded.reply(endpoint.name(), recorded.json().get(endpoint.name()));
      default -> protocol.answer(endpoint, request);
    };
  }
}
