/**
 * Who may come in by a provider account: {@linkplain eesocial.policy.ConnectionPolicy policies},
 * ours by configuration and the application's own, and the {@linkplain eesocial.policy.Admission
 * one door} where they are asked. Imports {@code event}, {@code connection}, {@code account} and
 * what stands before them.
 */
package eesocial.policy;
