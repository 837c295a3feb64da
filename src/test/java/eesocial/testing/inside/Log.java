package eesocial.testing.inside;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what the server logs, traces included. */
@WebListener
public class Log extends Handler implements ServletContextListener {

  private static final Queue<String> RECORDS = new ConcurrentLinkedQueue<>();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Logger.getLogger("").addHandler(this);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    Logger.getLogger("").removeHandler(this);
  }

  @Override
  public void publish(LogRecord logged) {
    StringWriter text = new StringWriter();
    text.append(message(logged));
    if (logged.getThrown() != null) {
      text.append("\n");
      // traces can tell secrets, too
      logged.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    RECORDS.add(logged.getLoggerName() + ": " + text);
  }

  /** JBoss has a record of its own, which alone knows of its parameters; so has Open Liberty. */
  private static String message(LogRecord logged) {
    try {
      Object known = logged.getClass().getMethod("getFormattedMessage").invoke(logged);
      return known == null ? formatted(logged) : known.toString();
    } catch (ReflectiveOperationException usual) {
      return formatted(logged);
    }
  }

  private static String formatted(LogRecord logged) {
    return new SimpleFormatter().formatMessage(logged);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  static void forget() {
    RECORDS.clear();
  }

  static List<String> records() {
    return List.copyOf(RECORDS);
  }
}
