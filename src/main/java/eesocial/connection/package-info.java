/**
 * What we remember: a {@linkplain eesocial.connection.Connection connection} between a caller and a
 * provider account, its tokens encrypted, renewed in time and given back when it is removed.
 * Imports {@code account}, {@code oauth}, {@code provider}, {@code secret}, {@code config} and
 * {@code failure}.
 */
package eesocial.connection;
