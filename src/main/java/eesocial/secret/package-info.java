/**
 * What nobody else may read: the keys, and the one place that encrypts with them. Imports {@code
 * config} and {@code failure}.
 */
package eesocial.secret;
