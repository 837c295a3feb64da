/**
 * Who comes in by a provider account and who does not: {@linkplain eesocial.policy.ConnectionPolicy
 * policies}, ours by configuration and the application's own, the {@linkplain
 * eesocial.policy.Admission one door} where they are asked, the {@linkplain
 * eesocial.policy.Dismissal way out}, and the {@linkplain eesocial.policy.UnstoredTokens tokens} of
 * those who stay outside. Imports {@code event}, {@code connection}, {@code revocation}, {@code
 * account} and what stands before them.
 */
package eesocial.policy;
