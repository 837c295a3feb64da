/** The application's own settings from MicroProfile Config. Imports {@code failure}. */
package eesocial.config;
