/**
 * Tokens that go back to their provider because nobody is to use them any more: {@linkplain
 * eesocial.revocation.PendingRevocation they wait} in a table, and {@link
 * eesocial.revocation.Revocations} gives them back in the background. Whose they were does not
 * matter here. Imports {@code token}, {@code oauth}, {@code provider}, {@code storage}, {@code
 * secret} and {@code failure}.
 */
package eesocial.revocation;
