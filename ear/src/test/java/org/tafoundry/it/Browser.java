package org.tafoundry.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, does not follow redirects, and fills in the forms of the console. */
final class Browser {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server = System.getProperty(TestServices.URL);

    /** Opens a page. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + path)).build());
    }

    /** Logs in as a demo user, as the login page does. */
    HttpResponse<String> logIn(String username, String password) throws IOException, InterruptedException {
        return logIn(username, password, viewState(open("/console/index.xhtml").body()));
    }

    /** Sends the login form with this state of the view. */
    HttpResponse<String> logIn(String username, String password, String viewState)
            throws IOException, InterruptedException {
        return logIn(username, password, viewState, "");
    }

    /** Sends the login form that was shown on the way to another page. */
    HttpResponse<String> logIn(String username, String password, String viewState, String to)
            throws IOException, InterruptedException {
        return post(
                "/console/index.xhtml",
                Map.of(
                        "login", "login",
                        "login:to", to,
                        "login:username", username,
                        "login:password", password,
                        "login:enter", "Log in",
                        "jakarta.faces.ViewState", viewState));
    }

    /** Sends a form. */
    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a part of a file. */
    HttpResponse<String> put(String path, byte[] part) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(part))
                .build());
    }

    /** Sends a form with a file. */
    HttpResponse<String> send(String path, Map<String, String> form, String field, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> value : form.entrySet()) {
            body.writeBytes(("--form\r\nContent-Disposition: form-data; name=\"" + value.getKey() + "\"\r\n\r\n"
                            + value.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--form\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"a.log\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--form--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "multipart/form-data; boundary=form")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** The cookies that it keeps. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The state of the view in a page's form. */
    static String viewState(String page) {
        Matcher found = VIEW_STATE.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The page has no form of the console: " + page);
        }
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
