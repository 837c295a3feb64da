package eesocial.kill;

import eesocial.testing.Figures;
import java.util.List;

/**
 * E148: how long a provider has changed the tokens already, and we have not stored them. Who dies
 * within has to reconnect.
 *
 * @param nanos of each refresh
 */
record Window(List<Long> nanos) {

  @Override
  public String toString() {
    List<Long> sorted = nanos.stream().sorted().toList();
    return "median "
        + Figures.millis(sorted.get(sorted.size() / 2))
        + ", longest "
        + Figures.millis(sorted.get(sorted.size() - 1))
        + " of "
        + sorted.size();
  }
}
