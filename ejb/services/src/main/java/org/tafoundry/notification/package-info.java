/**
 * Telling people what happened to requests, by e-mail and by webhook, as each of them chose.
 *
 * <p>It does not decide what happens to a request, and nothing that happens waits for it: notices come out of the work queue.
 */
package org.tafoundry.notification;
