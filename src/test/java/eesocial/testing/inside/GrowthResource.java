package eesocial.testing.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Collections;
import java.util.logging.LogManager;

/** What strangers could make grow. */
@Path("inside/growth")
@RequestScoped
public class GrowthResource {

  /** Counts, and the bytes in use once the collector has run. */
  @GET
  public JsonObject now() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    memory.gc();
    memory.gc();
    return Json.createObjectBuilder()
        .add("heap", memory.getHeapMemoryUsage().getUsed())
        .add("classes", classes.getLoadedClassCount())
        .add("beans", ManagementFactory.getPlatformMBeanServer().getMBeanCount())
        .add("loggers", Collections.list(LogManager.getLogManager().getLoggerNames()).size())
        .build();
  }
}
