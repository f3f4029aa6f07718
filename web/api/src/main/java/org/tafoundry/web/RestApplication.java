package org.tafoundry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
                        license = @License(name = "Apache License 2.0"),
                        version = "1",
                        description = "Turns a raw log sample into a validated Splunk Technology Add-on. Errors are "
                                + "application/problem+json with a stable code, what is wrong and what to do next."),
        // without one the server writes an empty one, which the format does not allow
        externalDocs =
                @ExternalDocumentation(
                        description = "The Common Information Model, whose words add-ons use.",
                        url = "https://docs.splunk.com/Documentation/CIM"),
        servers = @Server(url = "/", description = "The server that gives this description."),
        tags = {
            @Tag(name = "Sessions", description = "Logging in and out, tokens, one's own password."),
            @Tag(name = "Users", description = "Users and their roles."),
            @Tag(
                    name = "Requests",
                    description = "Requests for add-ons, from the draft on, and what is open about them."),
            @Tag(name = "Samples", description = "The logs of requests, and what they were found to be."),
            @Tag(name = "Approvals", description = "What waits for approval."),
            @Tag(name = "Revisions", description = "The add-ons that were made, their files, events and changes."),
            @Tag(name = "Validations", description = "What validations found."),
            @Tag(name = "Downloads", description = "Add-ons and samples by links that expire."),
            @Tag(name = "Jobs", description = "What the product is doing."),
            @Tag(name = "Knowledge", description = "The documents of the knowledge base."),
            @Tag(name = "Notifications", description = "Who is told what, and what became of it."),
            @Tag(name = "Statistics", description = "What waits for whom, and numbers."),
            @Tag(name = "Audit", description = "The audit trail and the chain that seals it."),
            @Tag(name = "Configuration", description = "The settings of the system."),
            @Tag(name = "Maintenance", description = "The jobs that keep the installation tidy, and legal holds."),
            @Tag(name = "About", description = "What this server is.")
        },
        security = @SecurityRequirement(name = "bearer"))
public class RestApplication extends Application {
    /** Where the API begins. */
    public static final String ROOT = "/api/v1";
}
