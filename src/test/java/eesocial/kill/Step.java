package eesocial.kill;

import eesocial.testing.KillPoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a node dies in the middle of. */
enum Step {
  /** A stranger's first login. */
  FIRST_LOGIN(KillPoint.AFTER_START),

  /** The login of somebody who is known. */
  LOGIN(KillPoint.AFTER_START),

  /** A second account is connected. */
  CONNECT(KillPoint.AFTER_START),

  /** Tokens are renewed. */
  REFRESH(KillPoint.BEFORE_CLAIM),

  /** A connection is removed; no provider is asked before. */
  DISCONNECT(KillPoint.BEFORE_COMMIT);

  private final KillPoint first;

  Step(KillPoint first) {
    this.first = first;
  }

  private Set<KillPoint> points() {
    Set<KillPoint> points = EnumSet.range(first, KillPoint.RESPONSE);
    if (this == REFRESH) {
      points.remove(KillPoint.USER_INFO); // nobody asks
    }
    return points;
  }

  /** A death of each kind. */
  static List<Death> deaths() {
    List<Death> deaths = new ArrayList<>();
    for (Step step : values()) {
      step.points().forEach(point -> deaths.add(new Death(step, point)));
    }
    return deaths;
  }

  /**
   * One kind of death.
   *
   * @param step in the middle of what
   * @param point exactly where
   */
  record Death(Step step, KillPoint point) {}
}
