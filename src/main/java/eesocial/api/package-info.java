/**
 * {@linkplain eesocial.api.ApiClient Clients} of the providers' APIs: every request carries the
 * token of a connection, and is sent again with a newer one if that is refused. Imports {@code
 * connection}, {@code oauth}, {@code oauth1}, {@code http}, {@code provider} and {@code failure}.
 */
package eesocial.api;
