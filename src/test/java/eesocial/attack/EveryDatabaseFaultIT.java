package eesocial.attack;

import eesocial.testing.Figures;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** E142, E143: before and after every single statement. */
@Tag("reliability")
class EveryDatabaseFaultIT extends DatabaseFaults {

  private static final Figures FIGURES =
      new Figures(
          EveryDatabaseFaultIT.class,
          "A database that fails at every statement (E142, E143)",
          "PostgreSQL behind a proxy, which goes away before a statement or instead of its answer,"
              + " for every statement of what somebody does. Then it is back, nobody starts the"
              + " server again, and the same is done anew.");

  @AfterAll
  static void write() {
    FIGURES.write();
  }

  @Override
  void tell(Deed deed, int statements, int faults) {
    FIGURES.add(
        deed.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "done or a clean 503, nothing half, again done",
        faults + " faults at " + statements + " statements");
  }

  @Override
  int step() {
    return 1;
  }
}
