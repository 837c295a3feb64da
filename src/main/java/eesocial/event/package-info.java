/**
 * What an application can observe (CDI events, Jakarta CDI 4.0, section 2.8). Fired synchronously;
 * what changes rows is told inside the transaction that does it, so an observer {@code during =
 * AFTER_SUCCESS} hears only of what is committed. None holds a token. Imports {@code connection},
 * {@code provider} and {@code failure}.
 */
package eesocial.event;
