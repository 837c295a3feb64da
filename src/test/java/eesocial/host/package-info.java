/**
 * The library in other people's WARs. Each package below is one small host, to be read as an
 * example; each test here deploys one, alone, with nothing but the library and what it depends on.
 */
package eesocial.host;
