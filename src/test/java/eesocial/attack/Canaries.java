package eesocial.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Secrets, to be looked for in a lot of text at once. */
final class Canaries {

  private static final int BEGINNING = 4;

  private final Map<Integer, List<String>> byBeginning = new HashMap<>();
  private final BitSet beginnings = new BitSet();
  private final int size;

  Canaries(List<String> secrets) {
    size = secrets.size();
    for (String secret : secrets) {
      int beginning = beginning(secret, 0);
      beginnings.set(beginning);
      byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(secret);
    }
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Whether one of them stands in a text. */
  boolean areIn(String text) {
    for (int i = 0; i <= text.length() - BEGINNING; i++) {
      int beginning = beginning(text, i);
      if (beginnings.get(beginning) && isAt(text, i, byBeginning.get(beginning))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String text, int at, List<String> secrets) {
    return secrets.stream().anyMatch(secret -> text.startsWith(secret, at));
  }

  private static int beginning(String text, int at) {
    int hash = 0;
    for (int i = at; i < at + BEGINNING; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash & 0xfffff;
  }
}
