package org.tafoundry.splunk.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** No regex and no text makes matching throw, overflow the stack or go on for ever. */
class BoundedMatchingTest {

    private static final String ALPHABET = "ab1 \\()[]{}<>?*+|^$.,:=!#'\"-_&RPKQEnxdwsghNXpLk0\n😀é";

    private static Optional<SplunkRegex> compile(String regex) {
        return SplunkRegex.compile(regex, Location.NONE, new Findings());
    }

    @Test
    void arbitraryTextAsRegexGivesARegexOrAFinding() {
        SplittableRandom random = new SplittableRandom(11);
        int[] characters = ALPHABET.codePoints().toArray();
        int compiled = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder regex = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                regex.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            Findings findings = new Findings();
            Optional<SplunkRegex> result = SplunkRegex.compile(regex.toString(), Location.NONE, findings);
            assertThat(result.isPresent() || !findings.list().isEmpty()).isTrue();
            if (result.isPresent()) {
                compiled++;
                RegexCursor cursor = result.get().cursor("aab 1=b\n<é😀> \ud83d lone", 10_000);
                for (int round = 0; round < 50 && cursor.find(); round++) {
                    assertThat(cursor.end(0)).isGreaterThanOrEqualTo(0);
                }
            }
        }
        assertThat(compiled).isGreaterThan(2_000);
    }

    @Test
    void arbitraryCharactersAsRegexNeverThrow() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder regex = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                regex.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
            compile(regex.toString()).ifPresent(r -> r.cursor(regex).find());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a|b|ab)*c",
                "(a*)*c",
                "(a+)+$",
                "(?:(?:a?){50}){50}c",
                "(.*)*x",
                "(.|\\n)*?x",
                "(a|aa)+$",
                "(?:a*)*(?:a*)*(?:a*)*c",
                ".*.*.*.*.*.*=",
                "(?R)?x",
                "(a(?1)?)*c",
                "(?=(a*)*c)b",
                "(?<=a)(a|b)*c",
                "((a{0,100}){0,100}){0,100}c",
                "(a\\1?){1,500}c",
                "(?:(?=a+)a?)+c",
                "(?>(a|ab)+)+c",
                "(a*?)*?c",
                "(?<x>(?:a|(?&x))*c)",
                "(?:){65535}c"
            })
    void stopsWithinABudget(String regex) {
        RegexCursor cursor = compile(regex).orElseThrow().cursor("ab".repeat(20_000) + "a".repeat(20_000) + "! xcb=");
        boolean found = cursor.find();
        assertThat(found && cursor.exhausted()).isFalse();
        assertThat(cursor.matchCalls()).isLessThan(2 * SplunkRegex.DEFAULT_MATCH_LIMIT);
    }

    @Test
    void aLongTextNeedsNoDeepStack() throws InterruptedException {
        boolean[] found = new boolean[1];
        // a thread with the smallest stack there is
        Thread thread = new Thread(
                null,
                () -> found[0] = compile("^(?:a|b)*$")
                        .orElseThrow()
                        .cursor("ab".repeat(45_000), 10_000_000)
                        .find(),
                "small stack",
                128 * 1024);
        thread.start();
        thread.join();
        assertThat(found[0]).isTrue();
    }

    /** A list with many optional columns nests as deep as it is long; this once took years to compile. */
    @ParameterizedTest
    @ValueSource(strings = {"(?:", "(?=", "(?>", "("})
    void nestedOptionalPartsCompile(String open) {
        String optional = open.equals("(?=") ? ")" : ")?";
        assertThat(compile("a+" + (open + "[^,]*,").repeat(100) + optional.repeat(100)))
                .isPresent();
    }

    @Test
    void deepNestingIsRefusedWithAFinding() {
        Findings findings = new Findings();
        assertThat(SplunkRegex.compile("(".repeat(5_000) + ")".repeat(5_000), Location.NONE, findings))
                .isEmpty();
        assertThat(findings.count(RegexCode.REGEX_INVALID)).isOne();
    }

    @Test
    void aLowerMatchLimitEndsTheSearchEarlier() {
        SplunkRegex regex = compile("(?:a|b)*?cd").orElseThrow();
        RegexCursor cursor = regex.cursor("ab".repeat(100) + "d", 50);
        assertThat(cursor.find()).isFalse();
        assertThat(cursor.exhausted()).isTrue();
        RegexCursor patient = regex.cursor("ab".repeat(100) + "d", 1_000_000);
        assertThat(patient.find()).isFalse();
        assertThat(patient.exhausted()).isFalse();
    }
}
