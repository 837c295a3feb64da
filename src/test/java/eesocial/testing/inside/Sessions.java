package eesocial.testing.inside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Knows which HTTP sessions there are. */
@WebListener
public class Sessions implements HttpSessionListener, HttpSessionIdListener {

  private static final Map<String, HttpSession> OPEN = new ConcurrentSkipListMap<>();

  /** A whole run takes longer than a session lasts: time must not end what a refusal must not. */
  @Override
  public void sessionCreated(HttpSessionEvent event) {
    event.getSession().setMaxInactiveInterval(-1);
    OPEN.put(event.getSession().getId(), event.getSession());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    OPEN.remove(event.getSession().getId());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String oldId) {
    HttpSession session = event.getSession();
    OPEN.remove(oldId);
    OPEN.put(session.getId(), session);
  }

  /** Name, text and serialised form of every attribute of every session. */
  static List<String> attributes() {
    List<String> texts = new ArrayList<>();
    for (HttpSession session : OPEN.values()) {
      try {
        for (String name : Collections.list(session.getAttributeNames())) {
          Object value = session.getAttribute(name);
          texts.add(name + "=" + value + " " + serialised(value));
        }
      } catch (IllegalStateException e) {
        texts.add("has ended meanwhile");
      }
    }
    return texts;
  }

  private static String serialised(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
      return bytes.toString(ISO_8859_1);
    } catch (IOException e) {
      return "not serialisable: " + e;
    }
  }

  static Set<String> ids() {
    return Set.copyOf(OPEN.keySet());
  }
}
