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

  /** At {@code FINEST} this one of Payara 7 calls itself until the stack ends. */
  private static final String ENDLESS = "com.sun.ejb.containers.EJBLocalHomeInvocationHandler";

  /** Held, for loggers that nobody holds forget their levels; null is a level, too. */
  private static final Map<Logger, Level> USUAL = new HashMap<>();

  private LogLevels() {}

  /** All but those, also loggers that are yet to come. */
  static void finest() {
    for (String name : OF_WHOLE_REQUESTS) {
      set(Logger.getLogger(name), Level.INFO);
    }
    set(Logger.getLogger(ENDLESS), Level.FINER);
    for (String name : Collections.list(LogManager.getLogManager().getLoggerNames())) {
      if (!name.equals(ENDLESS) && OF_WHOLE_REQUESTS.stream().noneMatch(name::startsWith)) {
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
    Object log = type.getMethod("getSessionLog").invoke(session);
    if (!log.getClass().getSimpleName().equals("JavaLog")) {
      log = javaLog(type, session);
    }
    log.getClass().getMethod("setShouldDisplayData", Boolean.class).invoke(log, true);
  }

  private static Object javaLog(Class<?> type, Object session) throws ReflectiveOperationException {
    ClassLoader core = type.getClassLoader();
    Class<?> logType = core.loadClass("org.eclipse.persistence.logging.SessionLog");
    Object log =
        core.loadClass("org.eclipse.persistence.logging.JavaLog").getConstructor().newInstance();
    logType
        .getMethod("setSession", core.loadClass("org.eclipse.persistence.sessions.Session"))
        .invoke(log, session);
    type.getMethod("setSessionLog", logType).invoke(session, log);
    return log;
  }
}
