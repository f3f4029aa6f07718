package org.tafoundry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The root of the REST API; who calls it is told by the bearer token. */
@ApplicationPath(RestApplication.ROOT)
@LoginConfig(authMethod = "MP-JWT", realmName = "TA Foundry")
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access_token of POST /auth/login.")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "TA Foundry",
                        version = "1",
                        description = "Turns a raw log sample into a validated Splunk Technology Add-on. Errors are "
                                + "application/problem+json with a stable code, what is wrong and what to do next."),
        security = @SecurityRequirement(name = "bearer"))
public class RestApplication extends Application {
    /** Where the API begins. */
    public static final String ROOT = "/api/v1";
}
