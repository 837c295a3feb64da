/**
 * What stands between us and the database, whatever is stored: {@linkplain
 * eesocial.storage.Transaction transactions}, which begin again if somebody else was faster, and
 * the {@linkplain eesocial.storage.Tables tables}, made and looked at when the application starts.
 * Imports {@code config} and {@code failure}.
 */
package eesocial.storage;
