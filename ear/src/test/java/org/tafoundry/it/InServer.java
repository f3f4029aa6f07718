package org.tafoundry.it;

import java.io.File;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Builds the web application in which a test runs inside the server, seeing the classes of the deployed EAR. */
public final class InServer {
    private static final String STRUCTURE =
            """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment>
                <dependencies>
                  <module name="deployment.ta-foundry.ear" export="true"/>
                  <module name="deployment.ta-foundry.ear.services.jar" export="true"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    private InServer() {}

    /** A WAR of the given test classes; enterprise beans come with {@code @EJB(lookup = "java:global/ta-foundry/…")}. */
    public static WebArchive war(Class<?>... tests) {
        return ShrinkWrap.create(WebArchive.class, tests[0].getSimpleName() + ".war")
                .addClasses(tests)
                .addClass(InServer.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class))
                .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
