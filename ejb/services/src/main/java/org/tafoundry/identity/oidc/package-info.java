/**
 * OpenID Connect and plain OAuth 2.0 as relying party: authorization code with PKCE, discovery, signed ID tokens.
 *
 * <p>It knows no users; it says who came back, and single sign-on decides what that means.
 */
package org.tafoundry.identity.oidc;
