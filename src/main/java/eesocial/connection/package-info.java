/**
 * What we remember: a {@linkplain eesocial.connection.Connection connection} between a caller and a
 * provider account, its tokens encrypted, and the client that calls the provider's API with them.
 * Imports {@code oauth}, {@code provider}, {@code secret} and {@code failure}.
 */
package eesocial.connection;
