/** What an application would have among its own classes, in no library. */
package eesocial.testing.own;
