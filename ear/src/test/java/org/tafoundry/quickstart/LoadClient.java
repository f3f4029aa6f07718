package org.tafoundry.quickstart;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A user with a browser and a program: opens pages of the console and calls the API. */
final class LoadClient {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String server;
    private final String user;
    private String token = "";

    LoadClient(String server, String user) {
        this.server = server;
        this.user = user;
    }

    /** Logs in on both ways. */
    LoadClient logIn() throws IOException, InterruptedException {
        Matcher view = VIEW_STATE.matcher(body("/console/index.xhtml"));
        if (!view.find()) {
            throw new IOException("The login page has no form");
        }
        post(
                "/console/index.xhtml",
                "application/x-www-form-urlencoded",
                form(Map.of(
                        "login",
                        "login",
                        "login:to",
                        "",
                        "login:username",
                        user,
                        "login:password",
                        Cluster.PASSWORD,
                        "login:enter",
                        "Log in",
                        "jakarta.faces.ViewState",
                        view.group(1))));
        String answer = post(
                "/api/v1/auth/login",
                "application/json",
                "{\"username\":\"" + user + "\",\"password\":\"" + Cluster.PASSWORD + "\"}");
        Matcher found = TOKEN.matcher(answer.replaceAll("\\s*:\\s*", ":"));
        if (!found.find()) {
            throw new IOException("The login was answered with " + answer);
        }
        token = found.group(1);
        return this;
    }

    /** Reads something to its end; fails unless it is there. */
    String body(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (path.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String post(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server + path))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
