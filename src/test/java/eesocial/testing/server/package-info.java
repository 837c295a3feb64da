/**
 * The server products that the same WAR runs on, each laid out and started as its README below
 * {@code server-config} says. Which one the tests run on, the profile in {@code pom.xml} says.
 */
package eesocial.testing.server;
