/** What the site does for people who mean well, as seen from outside on a real server. */
package eesocial.functional;
