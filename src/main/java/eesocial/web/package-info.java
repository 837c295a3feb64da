/**
 * The {@linkplain eesocial.web.Endpoints endpoints}: a resource class takes the request, {@link
 * eesocial.web.LoginFlow}, {@link eesocial.web.ProofFlow} and {@link eesocial.web.ConnectFlow} say
 * what a flow ends with. Imports everything before it; {@code page} and {@code site} come after.
 */
package eesocial.web;
