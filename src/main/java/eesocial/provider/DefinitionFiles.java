package eesocial.provider;

import eesocial.failure.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a definition file and those it {@code extends}; what the first says goes before the others.
 */
final class DefinitionFiles {

  private static final String FOLDER = "META-INF/social/providers/";

  private final Definition definition;

  DefinitionFiles(Definition definition) {
    this.definition = definition;
  }

  /**
   * All keys of a file and its ancestors.
   *
   * @throws ConfigurationException if one is missing or they go round in a circle
   */
  Properties read(String name) {
    Properties all = new Properties();
    load(name, all, new LinkedHashSet<>());
    return all;
  }

  private void load(String name, Properties all, Set<String> seen) {
    if (!seen.add(name)) {
      throw definition.problem(
          "extends", "goes round in a circle: " + seen, "End it with oidc, oauth2 or oauth1");
    }
    Properties file = file(name);
    file.forEach(all::putIfAbsent);
    Optional.ofNullable(file.getProperty("extends")).ifPresent(parent -> load(parent, all, seen));
  }

  private Properties file(String name) {
    Properties properties = new Properties();
    try (InputStream in =
        name.matches("[A-Za-z0-9._-]+") ? open(FOLDER + name + ".properties") : null) {
      if (in == null) {
        throw definition.problem(
            "extends",
            "leads to no definition named \"" + name + "\"",
            "Write the id of a built-in definition, or oidc with an issuer, or oauth2 or oauth1 with endpoints");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("The definition " + name + " cannot be read", e);
    }
  }

  /**
   * A host application's own definitions are found by its class loader, ours by that of this class.
   */
  private static InputStream open(String path) {
    return Stream.of(
            Thread.currentThread().getContextClassLoader(), DefinitionFiles.class.getClassLoader())
        .filter(loader -> loader != null)
        .map(loader -> loader.getResourceAsStream(path))
        .filter(in -> in != null)
        .findFirst()
        .orElse(null);
  }
}
