package org.tafoundry.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.refusal.Refusal;

class OutboundClientTest {
    private static final Network LOOPBACK = Network.read("127.0.0.0/8").orElseThrow();
    private static HttpServer server;
    private static int port;

    private final List<String> lookups = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/slow")) {
                pause();
            }
            if (path.equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/secret");
            }
            byte[] body =
                    (path.equals("/huge") ? "x".repeat(100_000) : "body of " + path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.equals("/moved") ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void anAllowedDomainIsCalledAtTheAddressThatWasChecked() throws IOException {
        OutboundAnswer answer = send(rules(List.of("docs.example.org"), List.of(LOOPBACK)), "docs.example.org", "/a");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("body of /a");
        assertThat(lookups)
                .as("looked up once: a second answer could be another")
                .containsExactly("docs.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "docs.example.org, docs.example.org, true",
        "*.example.org, docs.example.org, true",
        "*.example.org, a.b.example.org, true",
        "*.example.org, example.org, false",
        "*.example.org, badexample.org, false",
        "example.org, docs.example.org, false",
        "DOCS.example.org, docs.EXAMPLE.org, true",
        "docs.example.org, docs.example.org.evil.net, false"
    })
    void onlyAllowedDomainsAreCalled(String allowed, String host, boolean called) throws IOException {
        OutboundRules rules = rules(List.of(allowed), List.of(LOOPBACK));
        if (called) {
            assertThat(send(rules, host, "/").status()).isEqualTo(200);
        } else {
            assertRefused(OutboundRefusal.OUTBOUND_DOMAIN_NOT_ALLOWED, rules, "http://" + host + ":" + port + "/");
            assertThat(lookups).isEmpty();
        }
    }

    @Test
    void whatIsDeniedIsNotCalledWhateverAllowsIt() {
        OutboundRules rules = new OutboundRules(
                List.of("*.example.org"),
                List.of("docs.example.org", "127.0.0.1"),
                List.of(LOOPBACK),
                Set.of(new Endpoint("127.0.0.1", port)));
        assertRefused(OutboundRefusal.OUTBOUND_DOMAIN_NOT_ALLOWED, rules, "http://docs.example.org:" + port + "/");
        assertRefused(OutboundRefusal.OUTBOUND_DOMAIN_NOT_ALLOWED, rules, "http://127.0.0.1:" + port + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "ff02::1"
            })
    void aPrivateOrSpecialAddressIsNotCalled(String address) throws UnknownHostException {
        InetAddress resolved = InetAddress.getByName(address);
        OutboundClient client =
                new OutboundClient(() -> rules(List.of("docs.example.org"), List.of()), host -> List.of(resolved));
        assertThatThrownBy(() -> client.addresses(URI.create("https://docs.example.org/")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(OutboundRefusal.OUTBOUND_ADDRESS_NOT_ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "2606:4700::1", "172.32.0.1", "100.128.0.1"})
    void aPublicAddressMayBeCalled(String address) throws UnknownHostException {
        InetAddress resolved = InetAddress.getByName(address);
        OutboundClient client =
                new OutboundClient(() -> rules(List.of("docs.example.org"), List.of()), host -> List.of(resolved));
        assertThat(client.addresses(URI.create("https://docs.example.org/"))).containsExactly(resolved);
    }

    @Test
    void aHostWithOneForbiddenAddressIsNotCalledAtAnother() {
        OutboundClient client = new OutboundClient(
                () -> rules(List.of("docs.example.org"), List.of()),
                host -> List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")));
        assertThatThrownBy(() -> client.addresses(URI.create("https://docs.example.org/")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aConfiguredEndpointIsCalledOnItsPortOnly() throws IOException {
        OutboundRules rules =
                new OutboundRules(List.of(), List.of(), List.of(), Set.of(new Endpoint("127.0.0.1", port)));
        assertThat(send(rules, "127.0.0.1", "/").status()).isEqualTo(200);
        assertRefused(OutboundRefusal.OUTBOUND_DOMAIN_NOT_ALLOWED, rules, "http://127.0.0.1:" + (port + 1) + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://docs.example.org/",
                "http://user:pw@docs.example.org/",
                "http:/docs.example.org",
                "docs.example.org"
            })
    void onlyPlainHttpAddressesAreCalled(String address) {
        assertThatThrownBy(() -> client(rules(List.of("docs.example.org"), List.of(LOOPBACK)))
                        .send(call(address, 1000)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        OutboundAnswer answer =
                send(rules(List.of("docs.example.org"), List.of(LOOPBACK)), "docs.example.org", "/moved");
        assertThat(answer.status()).isEqualTo(302);
    }

    @Test
    void aHugeOrSlowAnswerIsNotWaitedFor() {
        OutboundRules rules = rules(List.of("docs.example.org"), List.of(LOOPBACK));
        assertThatThrownBy(() -> client(rules).send(call("http://docs.example.org:" + port + "/huge", 1000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 1000 bytes");
        assertThatThrownBy(() -> client(rules).send(call("http://docs.example.org:" + port + "/slow", 1000)))
                .isInstanceOf(InterruptedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, true", "10.0.0.0/33, false", "::/129, false", "fd00::/8, true", "example.org/8, false"})
    void aNetworkIsReadOrNot(String text, boolean read) {
        Optional<Network> network = Network.read(text);
        assertThat(network.isPresent()).isEqualTo(read);
    }

    private OutboundAnswer send(OutboundRules rules, String host, String path) throws IOException {
        return client(rules).send(call("http://" + host + ":" + port + path, 1000));
    }

    private OutboundClient client(OutboundRules rules) {
        return new OutboundClient(() -> rules, host -> {
            lookups.add(host);
            return List.of(InetAddress.getLoopbackAddress());
        });
    }

    private static OutboundCall call(String uri, int mostBytes) {
        return new OutboundCall(
                "GET",
                URI.create(uri),
                Map.of(),
                "",
                "",
                uri.endsWith("/slow") ? Duration.ofMillis(700) : Duration.ofSeconds(10),
                mostBytes);
    }

    private static OutboundRules rules(List<String> allowed, List<Network> privateNetworks) {
        return new OutboundRules(allowed, List.of(), privateNetworks, Set.of());
    }

    private void assertRefused(OutboundRefusal code, OutboundRules rules, String uri) {
        assertThatThrownBy(() -> client(rules).send(call(uri, 1000)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
