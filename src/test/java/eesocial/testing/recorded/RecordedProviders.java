package eesocial.testing.recorded;

import eesocial.testing.ScriptedProvider;
import eesocial.testing.Site;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every provider that has a definition and a record, and what the site has to be told of it. */
public final class RecordedProviders {

  private static final Map<String, RecordedProvider> ALL = new LinkedHashMap<>();
  private static final Map<String, String> SETTINGS = new LinkedHashMap<>();
  private static final SigningPair PAIR = new SigningPair("F6G7H8I9J0");

  static {
    DefinitionFile.ids().forEach(id -> Recorded.find(id).ifPresent(RecordedProviders::add));
  }

  private RecordedProviders() {}

  private static void add(Recorded recorded) {
    String id = recorded.id();
    ScriptedProvider port = ScriptedProvider.running();
    RecordedProvider provider =
        new RecordedProvider(recorded, port.address() + "/" + id, Site.at(""), PAIR);
    ALL.put(id, provider);
    port.serve(id, provider::answer);
    Map<String, String> settings = DefinitionFile.of(id).moved(provider::here);
    settings.put("client-id", Client.at(id).id());
    settings.put("client-secret", Client.at(id).secret());
    settings.put("unknown-login", "reject");
    provider.settings().forEach((key, value) -> settings.put(key, provider.here(value)));
    if (EndpointRecord.isMadeUp(recorded)) {
      settings.put("api", provider.here(EndpointRecord.MADE_UP));
    }
    settings.computeIfPresent("private-key", (key, value) -> PAIR.p8());
    settings.forEach((key, value) -> SETTINGS.put("social." + id + "." + key, value));
  }

  /** All of them. */
  public static Collection<RecordedProvider> all() {
    return ALL.values();
  }

  /** What MicroProfile Config shall say about them. */
  public static Map<String, String> settings() {
    return Map.copyOf(SETTINGS);
  }

  /** Their ids, as {@code social.providers} wants them. */
  public static String ids() {
    return String.join(",", ALL.keySet());
  }
}
