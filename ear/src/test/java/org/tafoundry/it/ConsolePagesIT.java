package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tafoundry.quickstart.DemoUsers;

/** Every page of the console, as each role and as nobody, against the table in pages.tsv. */
@ExtendWith(ArquillianExtension.class)
class ConsolePagesIT {
    private static final String TABLE = "pages.tsv";
    private static final Path PAGES = Path.of("..", "web", "console", "src", "main", "webapp");

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(ConsolePagesIT.class);
    }

    @Test
    void everyPageAnswersEachRoleAsTheTableSays() throws IOException, InterruptedException {
        List<Browser> browsers = new ArrayList<>();
        for (DemoUsers user : List.of(DemoUsers.REQUESTOR, DemoUsers.APPROVER, DemoUsers.ADMIN, DemoUsers.KNOWLEDGE)) {
            Browser browser = new Browser();
            browser.logIn(user.username(), TestPasswords.DEMO);
            browsers.add(browser);
        }
        browsers.add(new Browser());
        Map<String, String> found = new TreeMap<>();
        for (String page : pages()) {
            List<String> statuses = new ArrayList<>();
            for (Browser browser : browsers) {
                statuses.add(Integer.toString(browser.open("/console/" + page).statusCode()));
            }
            found.put(page, String.join("\t", statuses));
        }
        assertThat(found).isEqualTo(table());
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> table() throws IOException {
        try (InputStream in = ConsolePagesIT.class.getResourceAsStream(TABLE)) {
            Map<String, String> table = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> table.put(cells[0], cells[1]));
            return table;
        }
    }
}
