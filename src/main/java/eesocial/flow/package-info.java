/**
 * To the provider and back: a {@linkplain eesocial.flow.PendingFlow pending flow} waits in an
 * encrypted cookie of the browser that started it, and is spent once. Imports {@code oauth}, {@code
 * browser} and what stands before them.
 */
package eesocial.flow;
