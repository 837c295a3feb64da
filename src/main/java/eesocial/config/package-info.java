/** The application's own settings, read once from MicroProfile Config. Imports {@code failure}. */
package eesocial.config;
