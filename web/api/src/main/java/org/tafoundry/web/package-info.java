/**
 * The REST API: reads a call, asks a service, writes the answer as JSON. The resources are in a package for each
 * feature; here is what they share: who calls, JSON in and out, pages, versions, downloads and problems.
 *
 * <p>It decides nothing; rights that depend on data, states and limits belong to the services.
 */
package org.tafoundry.web;
