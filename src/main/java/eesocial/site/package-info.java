/**
 * The site in the WAR: accounts with passwords, registration, the beans behind the pages and the
 * database they live in.
 *
 * <p>It is an example of a host application. It may import every package of the library; nothing
 * imports it, and the library's jar leaves it out.
 */
package eesocial.site;
