/**
 * Social login for Jakarta EE: {@link eesocial.Social} is the bean applications inject, {@link
 * eesocial.Caller} what it gives for one of their callers. The packages below are concepts in the
 * order of their dependencies, which {@code CONTRIBUTING.md} lists. Imports {@code api}, {@code
 * connection}, {@code provider}, {@code storage} and {@code failure}.
 */
package eesocial;
