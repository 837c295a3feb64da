/**
 * What an application would add to the WAR: observers, protected doors, a second identity store, a
 * client of the provider's API. It is deployed with the real WAR and tells the tests, who are all
 * outside, what they cannot see from there.
 */
package eesocial.testing.inside;
