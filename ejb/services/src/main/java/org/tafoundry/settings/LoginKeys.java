package org.tafoundry.settings;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Settings of how people log in: here, with OpenID Connect, OAuth or SAML. */
public final class LoginKeys {
    private static final Declarations DECLARED = new Declarations();

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SECRET = 4_000;
    private static final String LOGIN = "logging in";
    private static final String A_WEB_ADDRESS = "an http or https address, or empty";
    private static final Predicate<String> SCOPES =
            Pattern.compile("[A-Za-z0-9:/._ -]{0,500}").asMatchPredicate();
    private static final Predicate<String> CLAIM =
            Pattern.compile("[A-Za-z0-9_:/.-]{1,200}").asMatchPredicate();
    private static final Predicate<String> GROUP_ROLE = Pattern.compile(
                    "[^\\p{Cntrl}]{1,200}=(?:REQUESTOR|APPROVER|ADMIN|KNOWLEDGE_MANAGER)")
            .asMatchPredicate();
    private static final Predicate<String> WEB_ADDRESS = Pattern.compile(
                    "(?:https?://[A-Za-z0-9.\\[\\]:-]{1,255}(?:/[A-Za-z0-9._~/-]{0,500})?)?")
            .asMatchPredicate();

    public static final Key<Boolean> LOCAL_LOGIN = DECLARED.key(
            "LOCAL_LOGIN",
            Kind.flag(),
            "true",
            "Whether users whose password is kept here may log in with it; as long as no administrator has logged in through"
                    + " another provider, administrators may in any case",
            LOGIN);

    public static final Key<Boolean> SELF_REGISTRATION = DECLARED.key(
            "SELF_REGISTRATION",
            Kind.flag(),
            "false",
            "Whether everybody whom a provider knows becomes a user with their first login; otherwise only who has a role"
                    + " by their groups",
            LOGIN);

    public static final Key<String> OIDC_NAME = DECLARED.key(
            "OIDC_NAME",
            Kind.text(LONGEST_NAME),
            "Single sign-on",
            "What the login page calls the OpenID provider",
            LOGIN);

    public static final Key<String> OIDC_ISSUER = DECLARED.key(
            "OIDC_ISSUER",
            Kind.text("an http or https address such as https://id.example.org/realms/main, or empty", WEB_ADDRESS),
            "",
            "Issuer of the OpenID provider, as its discovery document names it; empty means that there is none",
            LOGIN);

    public static final Key<String> OIDC_CLIENT_ID = DECLARED.key(
            "OIDC_CLIENT_ID", Kind.text(LONGEST_NAME), "", "What the OpenID provider calls this installation", LOGIN);

    public static final Key<String> OIDC_CLIENT_SECRET = DECLARED.secret(
            "OIDC_CLIENT_SECRET",
            Kind.text(LONGEST_SECRET),
            "Secret of this installation at the OpenID provider; empty for a public client",
            LOGIN);

    public static final Key<String> OIDC_SCOPES = DECLARED.key(
            "OIDC_SCOPES",
            Kind.text("scopes separated by blanks", SCOPES),
            "openid profile email",
            "Scopes that the OpenID provider is asked for",
            LOGIN);

    public static final Key<String> OIDC_ROLES_CLAIM = DECLARED.key(
            "OIDC_ROLES_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "roles",
            "Claim of the ID token that holds the user's groups, for example realm_access.roles",
            LOGIN);

    public static final Key<List<String>> OIDC_ROLES = DECLARED.key(
            "OIDC_ROLES",
            Kind.texts("rules such as ta-admins=ADMIN", GROUP_ROLE),
            "[]",
            "Which groups of the OpenID provider give which roles, as a JSON list; while it is empty administrators assign"
                    + " roles",
            LOGIN);

    public static final Key<String> OAUTH_NAME = DECLARED.key(
            "OAUTH_NAME", Kind.text(LONGEST_NAME), "OAuth", "What the login page calls the OAuth provider", LOGIN);

    public static final Key<String> OAUTH_AUTHORIZATION_URL = DECLARED.key(
            "OAUTH_AUTHORIZATION_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the OAuth provider lets people log in; empty means that there is none",
            LOGIN);

    public static final Key<String> OAUTH_TOKEN_URL = DECLARED.key(
            "OAUTH_TOKEN_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the OAuth provider gives an access token for a code",
            LOGIN);

    public static final Key<String> OAUTH_USER_URL = DECLARED.key(
            "OAUTH_USER_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the OAuth provider tells, as a JSON object, whose access token it is",
            LOGIN);

    public static final Key<String> OAUTH_CLIENT_ID = DECLARED.key(
            "OAUTH_CLIENT_ID", Kind.text(LONGEST_NAME), "", "What the OAuth provider calls this installation", LOGIN);

    public static final Key<String> OAUTH_CLIENT_SECRET = DECLARED.secret(
            "OAUTH_CLIENT_SECRET",
            Kind.text(LONGEST_SECRET),
            "Secret of this installation at the OAuth provider",
            LOGIN);

    public static final Key<String> OAUTH_SCOPES = DECLARED.key(
            "OAUTH_SCOPES",
            Kind.text("scopes separated by blanks", SCOPES),
            "",
            "Scopes that the OAuth provider is asked for",
            LOGIN);

    public static final Key<String> OAUTH_ID_CLAIM = DECLARED.key(
            "OAUTH_ID_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "id",
            "Field of the OAuth provider's answer that tells users apart and never changes",
            LOGIN);

    public static final Key<String> OAUTH_USERNAME_CLAIM = DECLARED.key(
            "OAUTH_USERNAME_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "login",
            "Field of the OAuth provider's answer that holds the user name",
            LOGIN);

    public static final Key<String> OAUTH_ROLES_CLAIM = DECLARED.key(
            "OAUTH_ROLES_CLAIM",
            Kind.text("the name of a claim, with dots for claims inside claims", CLAIM),
            "groups",
            "Field of the OAuth provider's answer that holds the user's groups",
            LOGIN);

    public static final Key<List<String>> OAUTH_ROLES = DECLARED.key(
            "OAUTH_ROLES",
            Kind.texts("rules such as ta-admins=ADMIN", GROUP_ROLE),
            "[]",
            "Which groups of the OAuth provider give which roles, as a JSON list; while it is empty administrators assign"
                    + " roles",
            LOGIN);

    public static final Key<String> SAML_NAME = DECLARED.key(
            "SAML_NAME", Kind.text(LONGEST_NAME), "SAML", "What the login page calls the SAML provider", LOGIN);

    public static final Key<String> SAML_IDP_ENTITY_ID = DECLARED.key(
            "SAML_IDP_ENTITY_ID",
            Kind.text(LONGEST_NAME),
            "",
            "Entity id of the SAML provider; empty means that there is none",
            LOGIN);

    public static final Key<String> SAML_IDP_SSO_URL = DECLARED.key(
            "SAML_IDP_SSO_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the SAML provider lets people log in (HTTP-Redirect)",
            LOGIN);

    public static final Key<String> SAML_IDP_SLO_URL = DECLARED.key(
            "SAML_IDP_SLO_URL",
            Kind.text(A_WEB_ADDRESS, WEB_ADDRESS),
            "",
            "Where the SAML provider lets people log out (HTTP-Redirect); empty means that a logout ends the session here only",
            LOGIN);

    public static final Key<String> SAML_IDP_CERTIFICATE = DECLARED.key(
            "SAML_IDP_CERTIFICATE",
            Kind.certificate(),
            "",
            "Certificate with which the SAML provider's signatures are checked, in PEM or as its base64",
            LOGIN);

    public static final Key<String> SAML_USERNAME_ATTRIBUTE = DECLARED.key(
            "SAML_USERNAME_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "username",
            "Attribute of the SAML assertion that holds the user name",
            LOGIN);

    public static final Key<String> SAML_EMAIL_ATTRIBUTE = DECLARED.key(
            "SAML_EMAIL_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "email",
            "Attribute of the SAML assertion that holds the mail address",
            LOGIN);

    public static final Key<String> SAML_FULL_NAME_ATTRIBUTE = DECLARED.key(
            "SAML_FULL_NAME_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "name",
            "Attribute of the SAML assertion that holds the full name",
            LOGIN);

    public static final Key<String> SAML_ROLES_ATTRIBUTE = DECLARED.key(
            "SAML_ROLES_ATTRIBUTE",
            Kind.text(LONGEST_NAME),
            "Role",
            "Attribute of the SAML assertion that holds the user's groups",
            LOGIN);

    public static final Key<List<String>> SAML_ROLES = DECLARED.key(
            "SAML_ROLES",
            Kind.texts("rules such as ta-admins=ADMIN", GROUP_ROLE),
            "[]",
            "Which groups of the SAML provider give which roles, as a JSON list; while it is empty administrators assign"
                    + " roles",
            LOGIN);

    private LoginKeys() {}

    /** All of them, as declared. */
    static List<Key<?>> all() {
        return DECLARED.all();
    }
}
