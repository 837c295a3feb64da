package eesocial.definition;

import static java.util.stream.Collectors.joining;

import eesocial.testing.recorded.DefinitionFile;
import eesocial.testing.recorded.RecordedProvider;
import eesocial.testing.recorded.RecordedProviders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code docs/providers.md}: what was seen, and nothing else. */
final class ProvidersPage {

  private static final String PAGE =
      """
      # The providers

      Made by `DefinitionsIT`, which plays every definition against its provider as it was recorded
      (`src/test/resources/eesocial/provider`): ✓ was seen, – is not to be had there. A `new login` is
      proven by the ID token, or only asked for. `set` are the settings that were needed beside id and
      secret. No real provider was contacted; the last column counts the facts that could not be
      verified, each of them named in the head of its definition.

      | provider | protocol | login | connect | account chooser | new login | profile | API | refresh | revoke | PKCE | e-mail trust | set | checked on | unverified |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      ROWS

      COUNT definitions; UNVERIFIED facts about them could not be verified.
      """;

  private static final Map<String, String> PROTOCOLS =
      Map.of("oauth1", "OAuth 1.0a", "oauth2", "OAuth 2.0", "oidc", "OpenID Connect");

  private final Set<String> proven = ConcurrentHashMap.newKeySet();
  private final Set<String> failed = ConcurrentHashMap.newKeySet();

  /** A fact of a column was seen. */
  void proven(String provider, String column) {
    proven.add(provider + " " + column);
  }

  /** A fact of a column was not. */
  void failed(String provider, String column) {
    failed.add(provider + " " + column);
  }

  @Override
  public String toString() {
    String rows = RecordedProviders.all().stream().map(this::row).collect(joining("\n"));
    List<DefinitionFile> definitions =
        DefinitionFile.ids().stream().map(DefinitionFile::of).toList();
    long unverified = definitions.stream().mapToLong(DefinitionFile::unverified).sum();
    return PAGE.replace("ROWS", rows)
        .replace("COUNT", String.valueOf(definitions.size()))
        .replace("UNVERIFIED", String.valueOf(unverified));
  }

  private String row(RecordedProvider provider) {
    String id = provider.id();
    DefinitionFile definition = DefinitionFile.of(id);
    List<String> cells =
        List.of(
            "["
                + definition.get("name")
                + "]("
                + definition.get("documentation")
                + ") `"
                + id
                + "`",
            PROTOCOLS.get(definition.get("protocol")),
            mark(id, "login"),
            mark(id, "connect"),
            mark(id, "prompt select-account"),
            newLogin(provider),
            mark(id, "profile"),
            mark(id, "api"),
            mark(id, "refresh"),
            mark(id, "revoke"),
            mark(id, "pkce"),
            definition.get("email-trust"),
            provider.settings().keySet().stream()
                .map(key -> "`" + key + "`")
                .collect(joining(", ")),
            definition.get("checked"),
            definition.unverified() == 0 ? "" : String.valueOf(definition.unverified()));
    return String.join(" | ", cells).transform(row -> "| " + row + " |");
  }

  /** To be asked for one is not to make one: only an ID token tells. */
  private String newLogin(RecordedProvider provider) {
    String mark = mark(provider.id(), "prompt login");
    boolean told = provider.prompt("login").containsKey("max_age");
    return mark.equals("✓") && !told ? "asked" : mark;
  }

  private String mark(String provider, String column) {
    String fact = provider + " " + column;
    return failed.contains(fact) ? "✗" : proven.contains(fact) ? "✓" : "–";
  }
}
