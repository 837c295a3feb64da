/**
 * The browser at the other end: its {@linkplain eesocial.browser.Visit visit}, the {@linkplain
 * eesocial.browser.HostCookies cookies} it keeps for us, and what keeps other sites out:
 * {@linkplain eesocial.browser.SameOrigin proof of origin} and {@linkplain
 * eesocial.browser.LocalRedirect local redirects}. Imports {@code connection} and what stands
 * before it.
 */
package eesocial.browser;
