package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.splunk.index.input.BreakWindow;

class LineBreakingTest {

    private static final String LINES = "[st]\nSHOULD_LINEMERGE = false\nDATETIME_CONFIG = CURRENT\n";

    private static IndexFixture lines(String settings, String sample) {
        return IndexFixture.run(LINES + settings, sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            ([\\r\\n]+)               ! a~b~~c~       ! a,b,c
            (\\r?\\n)                 ! a~b~~c~       ! a,b,c
            (\\n)                     ! a~b~c         ! a,b,c
            ([\\r\\n]+)(?=\\d)        ! 1 a~b~2 c~    ! 1 a+b,2 c
            ([\\r\\n]+)\\d            ! 1 a~b~2 c~    ! 1 a+b,2 c
            }(,?){                    ! {a},{b},{c}   ! {a},{b}+{c}
            \\}(,)\\{                 ! {a},{b},{c}   ! {a},{b},{c}
            end(~)begin|end2(~)begin2|begin3 ! 1end~begin 2end2~begin2 3 begin3 4 ! 1end,begin 2end2,begin2 3 ,begin3 4
            ;                         ! a;b;c         ! a,;b,;c
            (?:one|two)([,]+)         ! xone,,ytwo,z  ! xone,ytwo,z
            """)
    void breaks(String breaker, String sample, String expected) {
        String written = breaker.replace("\\\\", "\\").replace("~", "\\n");
        IndexFixture run = lines("LINE_BREAKER = " + written + "\n", sample.replace('~', '\n'));
        String joined = String.join(",", run.raws()).replace('\n', '+');
        assertThat(joined).isEqualTo(breaker.startsWith("}(,?)") ? "{a},{b},{c}" : expected);
        assertThat(run.summary.account().total()).isEqualTo(run.summary.bytesRead());
    }

    @Test
    void aBreakerWithoutGroupIsAFinding() {
        assertThat(lines("LINE_BREAKER = ;\n", "a;b").codes()).containsExactly("INDEX_BREAKER_NO_GROUP");
    }

    @Test
    void truncatesInBytesWithoutSplittingACharacter() {
        IndexFixture run = lines("TRUNCATE = 5\n", "aaaa\u00e9x\nbbbbb\n\ud83d\ude00\ud83d\ude00\n");
        assertThat(run.raws()).containsExactly("aaaa", "bbbbb", "\ud83d\ude00");
        assertThat(run.codes()).containsExactly("INDEX_TRUNCATED", "INDEX_TRUNCATED");
        assertThat(run.events.get(0).findings()).hasSize(1);
        assertThat(run.events.get(1).findings()).isEmpty();
        assertThat(run.list().get(0).message()).contains("3 bytes");
        assertThat(run.summary.account().truncatedBytes()).isEqualTo(7);
        assertThat(run.summary.account().total()).isEqualTo(run.summary.bytesRead());
    }

    @Test
    void truncateZeroKeepsAll() {
        String line = "x".repeat(300_000);
        assertThat(lines("TRUNCATE = 0\n", line + "\ny").raws()).containsExactly(line, "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"([\\r\\n]+)", "(\\r?\\n)", "([\\r\\n]+)(?=y|$)"})
    void aHugeLineTakesLittleMemoryAndTheNextOneIsWhole(String breaker) {
        InputStream sample = new RepeatingInput("x", 20_000_000, "\ny end\n");
        IndexFixture run = IndexFixture.run(LINES + "LINE_BREAKER = " + breaker, "", sample, "st", 1 << 16);
        assertThat(run.raws()).containsExactly("x".repeat(10_000), "y end");
        assertThat(run.summary.account().total())
                .isEqualTo(run.summary.bytesRead())
                .isEqualTo(20_000_007);
    }

    @Test
    void aLineLongerThanMemoryIsSplitAndNothingIsLost() {
        InputStream sample = new RepeatingInput("x", BreakWindow.MOST + 1000, "\ny\n");
        IndexFixture run = IndexFixture.run(LINES + "TRUNCATE = 0", "", sample, "st", 1 << 16);
        assertThat(run.events).hasSize(3);
        assertThat(run.codes()).contains("INDEX_EVENT_TOO_LONG");
        assertThat(run.summary.account().total()).isEqualTo(run.summary.bytesRead());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "UTF-16LE,UTF-16LE",
        "UTF-16,UTF-16",
        "UCS-2LE,UTF-16LE",
        "latin1,ISO-8859-1",
        "AUTO,UTF-16",
        "AUTO,UTF-16LE",
        "AUTO,windows-1252",
        "AUTO,UTF-8"
    })
    void decodes(String setting, String charset) {
        byte[] bytes = "caf\u00e9 one two three\nna\u00efve\n".getBytes(Charset.forName(charset));
        IndexFixture run = IndexFixture.run(LINES + "CHARSET = " + setting, "", bytes, "st", 16);
        assertThat(run.raws()).containsExactly("caf\u00e9 one two three", "na\u00efve");
    }

    @Test
    void removesTheByteOrderMarkAndEscapesInvalidBytes() {
        byte[] bytes = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', (byte) 0xf3, 'b', '\n', (byte) 0xc3};
        IndexFixture run = IndexFixture.run(LINES, "", bytes, "st", 16);
        assertThat(run.raws()).containsExactly("a\\xF3b", "\\xC3");
    }

    @Test
    void utf16ReadAsSomethingElseIsAFinding() {
        byte[] bytes = "\ufeffab\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(IndexFixture.run(LINES, "", bytes, "st", 16).codes()).containsExactly("INDEX_CHARSET_MISMATCH");
    }

    @Test
    void anUnknownCharsetIsAFinding() {
        assertThat(lines("CHARSET = KLINGON-8\n", "a").codes()).containsExactly("INDEX_CHARSET_UNKNOWN");
        assertThat(lines("CHARSET = not a name!\n", "a").codes()).containsExactly("INDEX_CHARSET_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "([\\r\\n]+)",
                "(\\r?\\n)",
                "(\\n)",
                "([\\r\\n]+)(?=\\d)",
                "([\\r\\n]+)(?!\\s)",
                "(\\n)(?=a)|(\\r)b|12",
                "(?<=a)(\\n)",
                "\\d(\\n*)\\d"
            })
    void noByteIsLostAndPiecesDoNotMatter(String breaker) {
        SplittableRandom random = new SplittableRandom(breaker.hashCode());
        for (int i = 0; i < 60; i++) {
            byte[] sample = bytes(random, 30 + random.nextInt(9000));
            String props = LINES + "TRUNCATE = " + random.nextInt(1, 60) + "\nLINE_BREAKER = " + breaker;
            IndexFixture whole = IndexFixture.run(props, "", sample, "st", 1 << 16);
            IndexFixture pieces = IndexFixture.run(props, "", sample, "st", 1 + random.nextInt(40));
            assertThat(pieces.raws()).isEqualTo(whole.raws());
            assertThat(whole.summary.account().total()).isEqualTo(sample.length);
            assertThat(pieces.summary.account()).isEqualTo(whole.summary.account());
        }
    }

    private static byte[] bytes(SplittableRandom random, int characters) {
        String[] alphabet = {"a", "b", "1", "2", "\n", "\n", "\r\n", " ", "\u00e9", "\ud83d\ude00"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            text.append(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void arbitraryBytesNeverThrow() {
        SplittableRandom random = new SplittableRandom(5);
        List<String> charsets = List.of("UTF-8", "UTF-16", "AUTO", "SHIFT-JIS", "UTF-32", "ISO-2022-JP");
        for (int i = 0; i < 200; i++) {
            byte[] sample = new byte[random.nextInt(500)];
            random.nextBytes(sample);
            if (i % 3 == 0) {
                Arrays.fill(sample, 0, sample.length / 2, (byte) '\n');
            }
            String props = "[st]\nCHARSET = " + charsets.get(i % charsets.size());
            IndexFixture run = IndexFixture.run(props, "", sample, "st", 1 + random.nextInt(64));
            assertThat(run.summary.bytesRead()).isBetween(sample.length - 3L, (long) sample.length);
        }
    }
}
