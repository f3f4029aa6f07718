package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.quickstart.DemoUsers;

/** Calls every operation and opens every page as everybody that there can be. */
final class Walk {
    private static final Path PAGES = Path.of("..", "web", "console", "src", "main", "webapp");
    private static final String PASSWORD = "correct horse battery 7";
    private static final List<DemoUsers> ROLES =
            List.of(DemoUsers.REQUESTOR, DemoUsers.APPROVER, DemoUsers.ADMIN, DemoUsers.KNOWLEDGE);

    /** What a page is opened with; whatever else is no page with a thing of somebody. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "request.xhtml", "?id={request}",
            "events.xhtml", "?id={request}",
            "addon.xhtml", "?id={revision}",
            "user.xhtml", "?id={user}");

    /** What is behind the pages. */
    private static final List<String> BEHIND = List.of(
            "download/sample/{sample}",
            "download/add-on/{revision}",
            "download/report/{validation}",
            "why/{revision}?name=_time&event=1&sample={sample}",
            "parts/0123456789abcdef0123456789abcdef",
            "audit.csv");

    /** What pages ask while somebody types or waits, which {@code ApiFlowIT} asks; the way in; and what says what is wrong. */
    private static final Set<String> ELSEWHERE =
            Set.of("/lint/*", "/try/*", "/propose/*", "/wish/*", "/questions/*", "/progress/*", "/sso/*", "/error");

    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\((?:urlPatterns = )?\"([^\"]+)\"");

    /** An answer, and the call that it is for. */
    private record Step(String outcome, String call) {}

    private final Map<String, Map<String, Step>> steps = new TreeMap<>();
    private final Api admin;
    private final String name = "walker-" + UUID.randomUUID();
    private String user;
    private Things things;

    Walk() throws IOException, InterruptedException {
        admin = Api.as(DemoUsers.ADMIN);
    }

    /** What belongs to the one who walks. */
    Things things() {
        return things;
    }

    void everything() throws IOException, InterruptedException {
        user = create(name, "REQUESTOR");
        things = Things.of(Api.as(name, PASSWORD));
        as("nobody", Api.anonymous(), new Browser());
        for (DemoUsers role : ROLES) {
            disabled(role);
        }
        for (DemoUsers role : ROLES) {
            // somebody's things stay theirs when they get another role
            give(role.role().name());
            Browser browser = new Browser();
            browser.logIn(name, PASSWORD);
            as(role.role() + ", own", Api.as(name, PASSWORD), browser);
            Browser other = new Browser();
            other.logIn(role.username(), TestPasswords.DEMO);
            as(role.role() + ", others'", Api.as(role), other);
        }
        give("REQUESTOR");
    }

    private void disabled(DemoUsers role) throws IOException, InterruptedException {
        String gone = "gone-" + UUID.randomUUID();
        String id = create(gone, role.role().name());
        Api api = Api.as(gone, PASSWORD);
        Browser browser = new Browser();
        browser.logIn(gone, PASSWORD);
        put("/users/" + id, "", Map.of("email", gone + "@example.org", "active", false));
        as("disabled, " + role.role(), api, browser);
    }

    private String create(String username, String role) throws IOException, InterruptedException {
        return admin.json(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                username,
                                "email",
                                username + "@example.org",
                                "password",
                                PASSWORD,
                                "roles",
                                List.of(role)))
                .json()
                .path("id")
                .asText();
    }

    private void give(String role) throws IOException, InterruptedException {
        put("/users/" + user, "/roles", Map.of("roles", List.of(role)));
    }

    private void put(String path, String part, Object body) throws IOException, InterruptedException {
        Api.Answer put = admin.json(
                "PUT", path + part, body, Map.of("If-Match", admin.get(path).header("ETag")));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    private void as(String who, Api api, Browser browser) throws IOException, InterruptedException {
        for (Operations.Operation operation : Operations.all()) {
            Api.Answer answer = operation.call(api, things);
            add(operation.toString(), who, new Step(answer.outcome(), answer.header("X-Correlation-ID")));
        }
        for (String page : pages()) {
            HttpResponse<String> answer = browser.open("/console/" + address(page));
            add(
                    "console /" + page,
                    who,
                    new Step(
                            Integer.toString(answer.statusCode()),
                            answer.headers().firstValue("X-Correlation-ID").orElse("")));
        }
    }

    private void add(String what, String who, Step step) {
        steps.computeIfAbsent(what, any -> new LinkedHashMap<>()).put(who, step);
    }

    private String address(String page) {
        return (page + ADDRESSES.getOrDefault(page, ""))
                .replace("{request}", things.request())
                .replace("{sample}", things.sample())
                .replace("{revision}", things.revision())
                .replace("{validation}", things.validation())
                .replace("{user}", user);
    }

    /** Servlets of the console that nobody walks to, unless something else asks them. */
    static List<String> forgotten() throws IOException {
        List<String> forgotten = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES.resolve("../java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher servlet = SERVLET.matcher(Files.readString(file));
                while (servlet.find()) {
                    String place = servlet.group(1).substring(1).replace("*", "");
                    if (!ELSEWHERE.contains(servlet.group(1))
                            && BEHIND.stream().noneMatch(path -> path.startsWith(place))) {
                        forgotten.add(servlet.group(1));
                    }
                }
            }
        }
        return forgotten;
    }

    private static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>(BEHIND);
        try (Stream<Path> files = Files.list(PAGES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".xhtml"))
                    .forEach(pages::add);
        }
        return pages;
    }

    /** The cells of the table, by operation or page and by who calls: the outcome, and lines of audit where there are any. */
    Map<String, Map<String, String>> rows(AuthorisationIT.Trail trail) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        steps.forEach((what, row) -> row.forEach((who, step) -> rows.computeIfAbsent(what, any -> new LinkedHashMap<>())
                .put(who, step.outcome() + lines(trail.of(step.call())))));
        return rows;
    }

    private static String lines(List<String> actions) {
        if (actions.equals(List.of("ACCESS_DENIED"))) {
            return " †";
        }
        return actions.isEmpty() ? "" : " +" + actions.size();
    }

    /** Calls that were refused for lack of a right, unless exactly one line of audit says so. */
    List<String> denialsWithoutOneLine(AuthorisationIT.Trail trail) {
        List<String> wrong = new ArrayList<>();
        steps.forEach((what, row) -> row.forEach((who, step) -> {
            boolean others = step.outcome().equals("NOT_FOUND") && who.equals("REQUESTOR, others'") && ownIsThere(row);
            if ((step.outcome().equals("FORBIDDEN") || step.outcome().equals("403") || others)
                    && !trail.of(step.call()).equals(List.of("ACCESS_DENIED"))) {
                wrong.add(what + " as " + who + ": " + trail.of(step.call()));
            }
        }));
        return wrong;
    }

    private static boolean ownIsThere(Map<String, Step> row) {
        return !row.get("REQUESTOR, own").outcome().equals("NOT_FOUND");
    }
}
