package eesocial.provider;

import eesocial.config.Settings;
import eesocial.failure.ConfigurationException;
import eesocial.failure.Reason;
import eesocial.failure.SocialException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The configured providers, in button order. */
@ApplicationScoped
public class Providers {

  private Settings settings;
  private Config config;

  private final Map<String, Provider> providers = new LinkedHashMap<>();

  /** For the container's proxy. */
  protected Providers() {}

  /**
   * Reads all of them, so that an operator learns every problem at once.
   *
   * @throws ConfigurationException naming each key, provider and remedy
   */
  @Inject
  public Providers(Settings settings, Config config) {
    this.settings = settings;
    this.config = config;
    List<String> problems = new ArrayList<>();
    for (String id : settings.providers()) {
      try {
        providers.put(id, read(id));
      } catch (ConfigurationException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(String.join("\n", problems));
    }
  }

  /** All providers. */
  public List<Provider> all() {
    return List.copyOf(providers.values());
  }

  /** The provider with an id; empty if none is configured. */
  public Optional<Provider> find(String id) {
    return Optional.ofNullable(providers.get(id));
  }

  /**
   * The provider with an id.
   *
   * @throws SocialException UNKNOWN_PROVIDER if none is configured
   */
  public Provider require(String id) {
    return find(id)
        .orElseThrow(
            () -> new SocialException(Reason.UNKNOWN_PROVIDER, "no provider has the id asked for"));
  }

  private Provider read(String id) {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || providers.containsKey(id)) {
      throw new ConfigurationException(
          "social.providers",
          "names \"" + id + "\" in a way that cannot be used",
          "Write each id once, in at most 64 lower-case letters, digits and hyphens");
    }
    return Provider.of(new Definition(id, config, settings.development()), unknownLogin());
  }

  private List<UnknownLogin> unknownLogin() {
    String key = "social.unknown-login";
    return config
        .getOptionalValue(key, String.class)
        .map(text -> UnknownLogin.ofAll(key, text))
        .orElse(List.of());
  }
}
