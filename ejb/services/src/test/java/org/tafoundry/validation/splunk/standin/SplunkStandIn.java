package org.tafoundry.validation.splunk.standin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Stands in for a Splunk: no Splunk is in it. */
public final class SplunkStandIn implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int AWAY_MILLIS = 1_500;
    private static final String JOBS = "/services/search/jobs";

    private final HttpServer http;
    private final Behaviour behaviour;
    private final String authorization;
    private final StandInIndex index;
    private final Map<String, List<ObjectNode>> jobs = new HashMap<>();
    private final Map<String, Integer> polls = new HashMap<>();
    private long started;
    private long awayUntil;
    private int answered;
    private boolean installed;
    private boolean restarted;

    private SplunkStandIn(HttpServer http, Behaviour behaviour, String password) {
        this.http = http;
        this.behaviour = behaviour;
        this.index = new StandInIndex(behaviour == Behaviour.DIFFERS);
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        this.started = System.currentTimeMillis();
        this.awayUntil = behaviour == Behaviour.SLOW_START ? started + 2L * AWAY_MILLIS : 0;
        http.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "stand-in");
            thread.setDaemon(false);
            return thread;
        }));
        http.createContext("/", this::handle);
        http.start();
    }

    /** Starts one in this process, without TLS. */
    public static SplunkStandIn start(Behaviour behaviour, String password) throws IOException {
        return new SplunkStandIn(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0), behaviour, password);
    }

    /** Starts one as a container does: the password is in {@code default.yml}, the behaviour in the environment. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        System.out.println("The stand-in starts; this is no Splunk.");
        String yaml = Files.readString(Path.of("/tmp/defaults/default.yml"));
        Matcher password = Pattern.compile("password: \"([^\"]+)\"").matcher(yaml);
        if (!password.find()) {
            throw new IOException("default.yml states no password");
        }
        HttpsServer https = HttpsServer.create(new InetSocketAddress(8089), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(tls()));
        new SplunkStandIn(https, Behaviour.valueOf(System.getenv("STANDIN")), password.group(1));
    }

    private static SSLContext tls() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of("/app/keys.p12"))) {
            keys.load(in, "standin".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "standin".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Where it is reached. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void handle(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        Map<String, String> query = form(call.getRequestURI().getRawQuery());
        if (path.equals("/services/receivers/stream") && allowed(call)) {
            index.add(call.getRequestBody(), query.get("sourcetype"), query.get("source"), query.get("host"));
            answer(call, 204, MAPPER.createObjectNode());
            return;
        }
        byte[] body = call.getRequestBody().readAllBytes();
        if (System.currentTimeMillis() < awayUntil) {
            call.close();
        } else if (!allowed(call)) {
            answer(call, 401, message("call not properly authenticated"));
        } else {
            synchronized (this) {
                answer(call, path, form(new String(body, StandardCharsets.UTF_8)), query);
            }
        }
    }

    private boolean allowed(HttpExchange call) {
        return authorization.equals(call.getRequestHeaders().getFirst("Authorization"));
    }

    private void answer(HttpExchange call, String path, Map<String, String> form, Map<String, String> query)
            throws IOException {
        String method = call.getRequestMethod();
        if (path.equals("/services/server/info")) {
            info(call);
        } else if (path.equals("/services/apps/local")) {
            install(call, form.get("name"));
        } else if (path.startsWith("/services/apps/local/")) {
            String app = path.substring("/services/apps/local/".length());
            answer(
                    call,
                    index.has(app) ? 200 : 404,
                    entry(MAPPER.createObjectNode().put("disabled", false)));
        } else if (path.equals("/services/messages")) {
            boolean wanted = behaviour == Behaviour.WANTS_RESTART && installed && !restarted;
            ObjectNode messages = MAPPER.createObjectNode();
            messages.putArray("entry").addObject().put("name", wanted ? "restart_required" : "hello");
            answer(call, 200, messages);
        } else if (path.equals("/services/server/control/restart")) {
            restarted = true;
            answer(call, 200, MAPPER.createObjectNode());
            restart();
        } else if (path.equals("/services/data/indexes")) {
            answer(call, 201, MAPPER.createObjectNode());
        } else if (path.equals(JOBS)) {
            String sid = "job" + jobs.size();
            jobs.put(sid, StandInSearch.run(form.get("search"), index, behaviour));
            answer(call, 201, MAPPER.createObjectNode().put("sid", sid));
        } else if (path.endsWith("/results")) {
            page(call, path.substring(JOBS.length() + 1, path.lastIndexOf('/')), query);
        } else if (method.equals("DELETE")) {
            answer(call, 200, MAPPER.createObjectNode());
        } else if (path.startsWith(JOBS + "/")) {
            boolean done = polls.merge(path, 1, Integer::sum) > 1 && behaviour != Behaviour.HANGS;
            answer(
                    call,
                    200,
                    entry(MAPPER.createObjectNode().put("isDone", done).put("isFailed", false)));
        } else {
            answer(call, 404, message("Not Found"));
        }
    }

    private void info(HttpExchange call) throws IOException {
        answered++;
        ObjectNode content = MAPPER.createObjectNode()
                .put("version", "0.0.0-stand-in")
                .put("startup_time", Long.toString(started))
                .put("isFree", behaviour == Behaviour.FREE);
        answer(call, 200, entry(content));
        int restarts = behaviour == Behaviour.FALSE_READY ? 1 : behaviour == Behaviour.RESTARTS ? 3 : 0;
        if (answered <= restarts) {
            restart();
        }
        if (behaviour == Behaviour.CRASHES) {
            System.exit(7);
        }
    }

    private void restart() {
        started = System.currentTimeMillis() + AWAY_MILLIS;
        awayUntil = started;
    }

    private void install(HttpExchange call, String path) throws IOException {
        if (behaviour == Behaviour.REFUSES_APPS || !Files.isReadable(Path.of(path))) {
            answer(call, 400, message("Error during app install: the package at " + path + " is not acceptable"));
            return;
        }
        installed = index.install(Files.readAllBytes(Path.of(path)));
        answer(call, installed ? 201 : 400, message("installed: " + installed));
    }

    private void page(HttpExchange call, String sid, Map<String, String> query) throws IOException {
        List<ObjectNode> all = jobs.get(sid);
        int from = Math.min(all.size(), Integer.parseInt(query.get("offset")));
        int to = Math.min(all.size(), from + Integer.parseInt(query.get("count")));
        ObjectNode results = MAPPER.createObjectNode();
        results.putArray("results").addAll(all.subList(from, to));
        answer(call, 200, results);
    }

    private static ObjectNode entry(ObjectNode content) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.putArray("entry").addObject().set("content", content);
        return answer;
    }

    private static ObjectNode message(String text) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.putArray("messages").addObject().put("type", "ERROR").put("text", text);
        return answer;
    }

    private static void answer(HttpExchange call, int status, ObjectNode json) throws IOException {
        byte[] body = status == 204 ? new byte[0] : MAPPER.writeValueAsBytes(json);
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : (text == null ? "" : text).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
