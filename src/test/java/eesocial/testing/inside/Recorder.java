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

  void loginCompleted(@Observes LoginCompleted event) {
    add("LoginCompleted", event.caller(), event.provider(), event.connection().providerUserId());
  }

  void loginFailed(@Observes LoginFailed event) {
    add(
        "LoginFailed",
        event.provider(),
        event.reason().code(),
        event.userInfo().map(userInfo -> userInfo.id()).orElse("-"));
  }

  void connectionCreated(@Observes ConnectionCreated event) {
    add("ConnectionCreated", event.caller(), event.connection().provider());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionCreated event) {
    add("committed ConnectionCreated", event.caller(), event.connection().provider());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LoginCompleted event) {
    add("committed LoginCompleted", event.caller(), event.provider());
  }

  void connectionFailed(@Observes ConnectionFailed event) {
    add("ConnectionFailed", event.caller(), event.provider(), event.reason().code());
  }

  void connectionRemoved(@Observes ConnectionRemoved event) {
    add("ConnectionRemoved", event.caller(), event.provider(), event.providerUserId());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionRemoved event) {
    add("committed ConnectionRemoved", event.caller(), event.provider());
  }

  void accountClaimed(@Observes AccountClaimed event) {
    add("AccountClaimed", event.caller(), event.provider());
  }

  /** What was written down, oldest first. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  void forget() {
    lines.clear();
  }

  private void add(String... words) {
    lines.add(String.join(" ", java.util.Arrays.stream(words).map(String::valueOf).toList()));
  }
}
