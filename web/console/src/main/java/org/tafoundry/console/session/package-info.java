/**
 * Who uses the console: login, logout, and the filter in front of every page.
 *
 * <p>Passwords are checked and logins recorded by the services; tokens never reach the browser.
 */
package org.tafoundry.console.session;
