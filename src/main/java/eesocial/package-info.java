/**
 * Social login for Jakarta EE: {@link eesocial.Social} is the bean applications inject. The
 * packages below are concepts in the order of their dependencies: {@code failure}, {@code config},
 * {@code secret}, {@code provider}, {@code oauth}, {@code connection}, {@code event}, {@code
 * security}, {@code web}.
 */
package eesocial;
