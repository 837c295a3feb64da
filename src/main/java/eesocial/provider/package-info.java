/**
 * Who can vouch for a caller: the {@linkplain eesocial.provider.Provider providers}, read from
 * definition files and configuration, and what they tell us of a user. Imports {@code config} and
 * {@code failure}.
 */
package eesocial.provider;
