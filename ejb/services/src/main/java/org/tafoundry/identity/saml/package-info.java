/**
 * SAML 2.0 as service provider: signed assertions, for this installation, of now, in answer to a request that was made here.
 *
 * <p>It knows no users; it says who came back, and single sign-on decides what that means.
 */
package org.tafoundry.identity.saml;
