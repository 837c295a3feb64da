package eesocial.testing.inside;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What a management console sees. */
final class Jmx {

  private Jmx() {}

  /** Name and value of every attribute of every MBean that can be read. */
  static List<String> attributes() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    List<String> texts = new ArrayList<>();
    for (ObjectName bean : server.queryNames(null, null)) {
      try {
        for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
          texts.add(bean + " " + attribute.getName() + "=" + value(server, bean, attribute));
        }
      } catch (JMException e) {
        // has gone meanwhile
      }
    }
    return texts;
  }

  private static String value(MBeanServer server, ObjectName bean, MBeanAttributeInfo attribute) {
    try {
      Object value = server.getAttribute(bean, attribute.getName());
      return value instanceof Object[] values ? Arrays.deepToString(values) : String.valueOf(value);
    } catch (JMException | RuntimeException | LinkageError e) {
      return e.toString(); // this may tell something, too
    }
  }
}
