/** One class for each attack; its Javadoc names the case. */
package eesocial.attack;
