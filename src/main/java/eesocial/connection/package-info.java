/**
 * What we remember: a {@linkplain eesocial.connection.Connection connection} between a caller and a
 * provider account. A {@linkplain eesocial.connection.ConnectionRepository repository} keeps it, of
 * ours or of the application's own, a {@linkplain eesocial.connection.Connector connector} makes it
 * and keeps it up to date, and its {@linkplain eesocial.connection.AccessTokens access token} is
 * renewed in time. Imports {@code revocation}, {@code token}, {@code account}, {@code oauth},
 * {@code provider}, {@code secret}, {@code storage} and {@code failure}.
 */
package eesocial.connection;
