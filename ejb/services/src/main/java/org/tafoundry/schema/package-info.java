/**
 * Migrates the database schema with Liquibase, as a program that runs before the server starts.
 *
 * <p>It does not open the persistence unit and is never called from inside the server.
 */
package org.tafoundry.schema;
