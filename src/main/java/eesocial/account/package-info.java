/**
 * What social login asks of the application's accounts. Every interface here is for the application
 * to implement, as a CDI bean, and none must be: the container's identity stores alone decide who
 * somebody is and may do. Imports {@code provider} and what stands before it.
 */
package eesocial.account;
