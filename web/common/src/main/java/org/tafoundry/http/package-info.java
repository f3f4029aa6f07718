/**
 * What every answer of the API and the console has, whoever gives it.
 *
 * <p>It knows no page and no operation.
 */
package org.tafoundry.http;
