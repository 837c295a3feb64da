package eesocial.testing.inside;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Knows which HTTP sessions there are. */
@WebListener
public class Sessions implements HttpSessionListener, HttpSessionIdListener {

  private static final Set<String> IDS = new ConcurrentSkipListSet<>();

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    IDS.add(event.getSession().getId());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    IDS.remove(event.getSession().getId());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String oldId) {
    HttpSession session = event.getSession();
    IDS.remove(oldId);
    IDS.add(session.getId());
  }

  static Set<String> ids() {
    return Set.copyOf(IDS);
  }
}
