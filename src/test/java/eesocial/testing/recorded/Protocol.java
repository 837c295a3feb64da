package eesocial.testing.recorded;

import eesocial.testing.Reply;
import eesocial.testing.Seen;
import java.util.Collection;
import java.util.List;

/** What a provider speaks. */
interface Protocol {

  /** What it knows by the names in braces. */
  Placeholders placeholders();

  /** What is wrong with a request for a protected resource beside its shape. */
  List<String> complaints(String endpoint, Seen request);

  /** The answer of an endpoint of the protocol itself; not 200 or a redirect if it refuses. */
  Reply answer(Endpoint endpoint, Seen request);

  /** Whether the token issued last is still good. */
  boolean honoursLastToken();

  /** Every code and token it gave away. */
  Collection<String> secrets();
}
