/** Every definition, played through against its provider as it was recorded. */
package eesocial.definition;
