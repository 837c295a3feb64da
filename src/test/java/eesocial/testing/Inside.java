package eesocial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The inside of the site at one moment.
 *
 * @param rows every row as text, by table
 * @param sessions ids of the HTTP sessions
 * @param events the events since they were forgotten last, in order
 * @param log the log since then
 */
public record Inside(
    Map<String, List<String>> rows, Set<String> sessions, List<String> events, List<String> log) {

  private static final int PATIENCE_SECONDS = 60;
  private static final Browser WINDOW = new Browser();
  private static final Pattern ENDS_AT = Pattern.compile("\\bends_at=(\\S+ \\S+)");
  private static final DateTimeFormatter SQL_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("X")
          .toFormatter();

  /** A look inside. */
  public static Inside now() {
    return look(WINDOW);
  }

  private static Inside look(Browser window) {
    JsonObject json = window.on("/test/inside").bare().get().json().asJsonObject();
    Map<String, List<String>> rows = new TreeMap<>();
    JsonObject tables = json.getJsonObject("rows");
    tables.keySet().forEach(table -> rows.put(table, texts(tables, table)));
    return new Inside(
        rows, Set.copyOf(texts(json, "sessions")), texts(json, "events"), texts(json, "log"));
  }

  /** Looks inside until it is as expected, or gives up with the last look. */
  public static Inside when(Predicate<Inside> expected) {
    return when(WINDOW, expected);
  }

  /** The same inside the site of a browser. */
  public static Inside when(Browser window, Predicate<Inside> expected) {
    Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
    Inside look = look(window);
    while (!expected.test(look) && Instant.now().isBefore(end)) {
      look = look(window);
    }
    assertThat(look).matches(expected);
    return look;
  }

  /** Forgets events and log. */
  public static void forget() {
    WINDOW.on("/test/inside/forget").post();
  }

  /** Who this browser is. */
  public static JsonObject caller(Browser browser) {
    return browser.on("/test/inside/caller").get().json().asJsonObject();
  }

  /** The name of the caller; {@code null} in letters for the anonymous. */
  public static String name(Browser browser) {
    return caller(browser).getString("name");
  }

  /** Asserts that there is no session and no row that was not there; time takes some away. */
  public void assertNothingNewSince(Inside before) {
    assertNothingNew("sessions", sessions, before.sessions());
    rows.forEach((table, now) -> assertNothingNew(table, now, before.rows().get(table)));
  }

  private static void assertNothingNew(
      String what, Collection<String> now, Collection<String> before) {
    Set<String> begun = new TreeSet<>(now);
    begun.removeAll(Set.copyOf(before));
    assertThat(begun).as(what).isEmpty();
  }

  /** The rows of a table that hold a text. */
  public List<String> rows(String table, String text) {
    return rows.get(table).stream().filter(row -> row.contains(text)).toList();
  }

  /**
   * The rows of everything a refusal must leave as it was; that a flow is over may be noted, and
   * what has ended by now may be swept.
   */
  Map<String, List<String>> lasting(Instant now) {
    Map<String, List<String>> lasting = new TreeMap<>(rows);
    lasting.remove("spent_flow");
    lasting.remove("pending_revocation"); // goes by itself
    lasting.replaceAll((table, all) -> all.stream().filter(row -> !hasEnded(row, now)).toList());
    return lasting;
  }

  private static boolean hasEnded(String row, Instant now) {
    Matcher end = ENDS_AT.matcher(row);
    return end.find() && !SQL_TIME.parse(end.group(1), Instant::from).isAfter(now);
  }

  private static List<String> texts(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString::getString);
  }
}
