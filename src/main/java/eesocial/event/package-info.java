/**
 * What an application can observe (CDI events, Jakarta CDI 4.0, section 2.8). Fired synchronously
 * in the transaction that did it, so an observer {@code during = AFTER_SUCCESS} hears only of what
 * is committed. None holds a token. Imports {@code connection}, {@code provider} and {@code
 * failure}.
 */
package eesocial.event;
