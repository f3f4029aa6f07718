package org.tafoundry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The root of the REST API; who calls it is told by the bearer token. */
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "TA Foundry")
@OpenAPIDefinition(info = @Info(title = "TA Foundry", version = "1"))
public class RestApplication extends Application {}
