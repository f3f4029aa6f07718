/**
 * The REST API: reads a call, asks a service, writes the answer as JSON.
 *
 * <p>It decides nothing; rights that depend on data, states and limits belong to the services.
 */
package org.tafoundry.web;
