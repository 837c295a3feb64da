package eesocial.testing.inside;

import eesocial.event.AccountClaimed;
import eesocial.event.ConnectionCreated;
import eesocial.event.ConnectionFailed;
import eesocial.event.ConnectionRemoved;
import eesocial.event.LoginCompleted;
import eesocial.event.LoginFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes down every event as one line: its name and what it holds. */
@ApplicationScoped
public class Recorder {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Queue<String> texts = new ConcurrentLinkedQueue<>();

  void loginCompleted(@Observes LoginCompleted event) {
    add(
        event,
        "LoginCompleted",
        event.caller(),
        event.provider(),
        event.connection().providerUserId());
  }

  void loginFailed(@Observes LoginFailed event) {
    add(
        event,
        "LoginFailed",
        event.provider(),
        event.reason().code(),
        event.userInfo().map(userInfo -> userInfo.id()).orElse("-"));
  }

  void connectionCreated(@Observes ConnectionCreated event) {
    add(event, "ConnectionCreated", event.caller(), event.connection().provider());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionCreated event) {
    add(event, "committed ConnectionCreated", event.caller(), event.connection().provider());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LoginCompleted event) {
    add(event, "committed LoginCompleted", event.caller(), event.provider());
  }

  void connectionFailed(@Observes ConnectionFailed event) {
    add(event, "ConnectionFailed", event.caller(), event.provider(), event.reason().code());
  }

  void connectionRemoved(@Observes ConnectionRemoved event) {
    add(event, "ConnectionRemoved", event.caller(), event.provider(), event.providerUserId());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionRemoved event) {
    add(event, "committed ConnectionRemoved", event.caller(), event.provider());
  }

  void accountClaimed(@Observes AccountClaimed event) {
    add(event, "AccountClaimed", event.caller(), event.provider());
  }

  /** What was written down, oldest first. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** The events as they describe themselves. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  void forget() {
    lines.clear();
    texts.clear();
  }

  private void add(Object event, String... words) {
    texts.add(String.valueOf(event));
    lines.add(String.join(" ", java.util.Arrays.stream(words).map(String::valueOf).toList()));
  }
}
