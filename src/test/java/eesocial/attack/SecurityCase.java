package eesocial.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that is done to us.
 *
 * @param section of the list it stands in
 * @param id by which tests name it
 * @param deed what is done
 * @param verdict what must happen
 * @param advisories those it became known by
 */
record SecurityCase(
    String section, String id, String deed, String verdict, List<String> advisories) {

  /** All of them, in order. */
  static List<SecurityCase> all() {
    Stream.Builder<SecurityCase> cases = Stream.builder();
    String section = "";
    for (String line : lines("security-cases.txt")) {
      if (line.contains(" |")) {
        cases.add(of(section, line.split(" \\| ?", -1)));
      } else {
        section = line;
      }
    }
    return cases.build().toList();
  }

  /** Ids of those that no test covers yet. */
  static List<String> open() {
    return lines("open-cases.txt");
  }

  private static SecurityCase of(String section, String[] cells) {
    List<String> advisories = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(", ", -1));
    return new SecurityCase(section, cells[0], cells[1], cells[2], advisories);
  }

  private static List<String> lines(String file) {
    try (InputStream in = SecurityCase.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
