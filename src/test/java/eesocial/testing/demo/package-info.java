/**
 * A provider to try the site with: it asks for no password and lives on this machine only. It
 * imports nothing of ee-social, because to ee-social it is a stranger like every provider.
 */
package eesocial.testing.demo;
