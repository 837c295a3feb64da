package eesocial.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Stands in for a picture that a provider did not give. */
@Named
@ApplicationScoped
public class Initial {

  /** The first character of a name, which may be outside the basic plane. */
  public String of(String name) {
    String text = name == null ? "" : name.strip();
    return text.isEmpty()
        ? "?"
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
