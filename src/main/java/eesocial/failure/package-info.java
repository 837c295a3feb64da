/**
 * How things go wrong, said once: the stable {@linkplain eesocial.failure.Reason reasons} a flow
 * can end with and the exceptions that carry them. Imports nothing of ee-social.
 */
package eesocial.failure;
