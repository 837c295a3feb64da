package eesocial.testing.inside;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** How much the loggers say. */
final class LogLevels {

  /**
   * Of the server and the JDK, which write whole requests down, to us or from us: their parameters,
   * also where they are validated, cookies and headers. No application can keep them from it;
   * SECURITY.md names them.
   */
  private static final List<String> OF_WHOLE_REQUESTS =
      List.of(
          "org.glassfish.grizzly",
          "org.apache.http",
          "org.hibernate.validator.internal.engine.constraintvalidation",
          "org.jboss.weld",
          "jakarta.enterprise.resource.webcontainer.faces",
          "fish.payara.microprofile.telemetry.tracing.jaxrs",
          "jdk.internal.httpclient.debug",
          "sun.net.www.protocol.http");

  /** Held, for loggers that nobody holds forget their levels; null is a level, too. */
  private static final Map<Logger, Level> USUAL = new HashMap<>();

  private LogLevels() {}

  /** All but those, also loggers that are yet to come. */
  static void finest() {
    for (String name : OF_WHOLE_REQUESTS) {
      set(Logger.getLogger(name), Level.INFO);
    }
    for (String name : Collections.list(LogManager.getLogManager().getLoggerNames())) {
      if (OF_WHOLE_REQUESTS.stream().noneMatch(name::startsWith)) {
        set(Logger.getLogger(name), Level.ALL);
      }
    }
  }

  private static void set(Logger logger, Level level) {
    USUAL.put(logger, logger.getLevel());
    logger.setLevel(level);
  }

  static void usual() {
    USUAL.forEach(Logger::setLevel);
    USUAL.clear();
  }

  /**
   * Hibernate has a logger for it. EclipseLink has to be told, and is not among our libraries; some
   * servers give it a log of their own, which no handler hears.
   */
  static void showBinds(EntityManager entityManager) throws ReflectiveOperationException {
    ClassLoader provider = entityManager.getDelegate().getClass().getClassLoader();
    if (provider.getResource("org/eclipse/persistence/sessions/Session.class") == null) {
      return;
    }
    Class<?> type = provider.loadClass("org.eclipse.persistence.sessions.server.ServerSession");
    Object session = entityManager.unwrap(type);
    Object log = javaLog(provider).getConstructor().newInstance();
    Class<?> logType = type.getMethod("getSessionLog").getReturnType();
    logType.getMethod("setShouldDisplayData", Boolean.class).invoke(log, true);
    logType
        .getMethod("setSession", provider.loadClass("org.eclipse.persistence.sessions.Session"))
        .invoke(log, session);
    type.getMethod("setSessionLog", logType).invoke(session, log);
  }

  /** Of EclipseLink 5, or of 4. */
  private static Class<?> javaLog(ClassLoader provider) throws ClassNotFoundException {
    try {
      return provider.loadClass("org.eclipse.persistence.logging.jul.JavaLog");
    } catch (ClassNotFoundException older) {
      return provider.loadClass("org.eclipse.persistence.logging.JavaLog");
    }
  }
}
