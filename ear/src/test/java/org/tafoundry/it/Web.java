package org.tafoundry.it;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window that goes from site to site: follows redirects, keeps cookies, sends the forms of pages. */
final class Web {
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&#([xX]?[0-9A-Fa-f]+);");
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]*)\"");

    /** Keeps cookies as a browser does for this machine, where connections count as protected without encryption. */
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL) {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    };

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** A page and where it was found. */
    record Page(URI at, int status, String body) {
        /** Where the page sends the browser by itself. */
        URI refresh() {
            Matcher found = REFRESH.matcher(body);
            if (!found.find()) {
                throw new AssertionError("The page leads nowhere: " + body);
            }
            return at.resolve(unescaped(found.group(1)));
        }
    }

    Page get(URI uri) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(uri).build());
    }

    /** Sends the first form of a page with its hidden fields and these. */
    Page submit(Page page, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("The page has no form: " + page.body());
        }
        Map<String, String> all = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group(2));
        while (input.find()) {
            String name = attribute(input.group(), "name");
            if (attribute(input.group(), "type").equalsIgnoreCase("hidden") && !name.isEmpty()) {
                all.put(name, unescaped(attribute(input.group(), "value")));
            }
        }
        all.putAll(fields);
        return post(page.at().resolve(unescaped(form.group(1))), all);
    }

    Page post(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Page follow(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        for (int redirects = 0; answer.statusCode() / 100 == 3 && redirects < MOST_REDIRECTS; redirects++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = client.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
        }
        return new Page(answer.uri(), answer.statusCode(), answer.body());
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE)
                .matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    /** The text that an attribute stands for. */
    static String unescaped(String html) {
        return ENTITY.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String character(String number) {
        int code = number.startsWith("x") || number.startsWith("X")
                ? Integer.parseInt(number.substring(1), 16)
                : Integer.parseInt(number);
        return Character.toString(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
