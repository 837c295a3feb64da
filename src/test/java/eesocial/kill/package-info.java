/** Nodes that die in the middle of things, and what becomes of the things. */
package eesocial.kill;
