package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.ServerSecrets;
import org.tafoundry.work.JobRunner;

/** The server is up, the EAR answers, and what runs inside reaches database and secrets. */
@ExtendWith(ArquillianExtension.class)
class SmokeIT {
    @Resource(lookup = "java:jboss/datasources/TaFoundry")
    private DataSource dataSource;

    @EJB(lookup = "java:global/ta-foundry/batch/BatchJobs!org.tafoundry.work.JobRunner")
    private JobRunner jobs;

    @Deployment
    static WebArchive test() {
        return InServer.war(SmokeIT.class);
    }

    @Test
    void theSchemaIsMigrated() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet roles = statement.executeQuery("SELECT count(*) FROM roles")) {
            roles.next();
            assertThat(roles.getInt(1)).isEqualTo(4);
        }
    }

    @Test
    void theCredentialStoreOpens() {
        assertThat(ServerSecrets.open().keyPair(SecretAlias.JWT).getPublic().getAlgorithm())
                .isEqualTo("RSA");
    }

    @Test
    void batchJobsCanBeRun() {
        assertThat(jobs.works()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/openapi,200", "/console/,200", "/api/v1/nothing-here,404"})
    @RunAsClient
    void answersOverHttp(String path, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(System.getProperty(TestServices.URL) + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
