/**
 * {@link eesocial.http.ProviderHttp}, the one door to the network, and what comes through it, read
 * strictly. Imports {@code config} and {@code failure}.
 */
package eesocial.http;
