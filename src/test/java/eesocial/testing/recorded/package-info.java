/**
 * Plays every provider of our definitions from what is recorded of it: what it demands and what it
 * answers, quirks included. The records stand in {@code src/test/resources/eesocial/provider}; the
 * README there says how to read them. They were written from the providers' documentation and not
 * from our definitions, so that one proves the other.
 */
package eesocial.testing.recorded;
