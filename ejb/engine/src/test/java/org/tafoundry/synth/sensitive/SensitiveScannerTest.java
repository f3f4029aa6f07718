package org.tafoundry.synth.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.order.SampleAnalysis.SensitiveData;

class SensitiveScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "paid with 4111 1111 1111 1111 today; payment card",
                "card=5500005555555559; payment card",
                "mail from ann@example.org; e-mail address",
                "iban GB82 WEST 1234 5698 7654 32; bank account (IBAN)",
                "ssn 123-45-6789 given; national id (US SSN)",
                "password=Tr0ub4dor; password or secret",
                "Authorization: Bearer abcdefghijklmnopqrstuv; authorization header",
                "key AKIAIOSFODNN7EXAMPLE used; AWS access key",
                "-----BEGIN RSA PRIVATE KEY-----; private key"
            })
    void finds(String event, String kind) {
        assertThat(scan(event).result()).extracting(SensitiveData::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4111 1111 1111 1112 shipped",
                "trace 1234567890123456789",
                "at 2024-01-02 03:04:05",
                "password: failed",
                "call 555-12-34567"
            })
    void leavesLookAlikesAlone(String event) {
        assertThat(scan(event).result()).isEmpty();
    }

    @Test
    void countsEventsAndMasksTheExample() {
        SensitiveScanner scanner = scan("a@example.org b@example.org");
        scanner.accept("c@example.org");
        assertThat(scanner.result()).containsExactly(new SensitiveData("e-mail address", 2, "a***********g"));
    }

    @Test
    void redactsEveryOccurrence() {
        assertThat(Redactor.redact("to a@example.org and b@example.org, password=hunter22"))
                .isEqualTo("to <e-mail address> and <e-mail address>, password=<password or secret>");
    }

    private static SensitiveScanner scan(String event) {
        SensitiveScanner scanner = new SensitiveScanner();
        scanner.accept(event);
        return scanner;
    }
}
