package eesocial.browser;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One site and one Chromium for all tests that ask for them; JUnit closes both at the end. */
final class SharedSite implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == DemoSite.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DemoSite.class
        ? shared(context, DemoSite.class, SharedSite::startSite)
        : shared(context, Chromium.class, Chromium::new);
  }

  private static <T> T shared(ExtensionContext context, Class<T> type, Supplier<T> start) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedSite.class))
        .getOrComputeIfAbsent(type, key -> start.get(), type);
  }

  private static DemoSite startSite() {
    return DemoSite.start("Chromium", new Database.Embedded());
  }
}
