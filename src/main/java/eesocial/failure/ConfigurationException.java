package eesocial.failure;

/** Configuration that is missing or contradicts itself; stops the deployment. */
public class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Names what an operator needs to mend it.
   *
   * @param key the configuration key, for example {@code social.github.client-id}
   * @param problem what is wrong, in a few words: {@code is missing}
   * @param remedy what to write instead
   */
  public ConfigurationException(String key, String problem, String remedy) {
    this(key + " " + problem + ". " + remedy);
  }

  /** Several problems at once, each already worded. */
  public ConfigurationException(String message) {
    super(message);
  }
}
