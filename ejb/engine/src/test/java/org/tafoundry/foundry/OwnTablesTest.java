package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.table.TableFile;
import org.tafoundry.table.Tables;

/** An organisation's own tables change what is made of a log, and defective ones are refused. */
class OwnTablesTest {

    private static final Order ORDER =
            new Order("Gate", "Quay", "Gate", "", "", 1, true, false, Instant.parse("2026-03-05T00:00:00Z"));

    private static final String BARS =
            """
            2026-03-04 05:06:07|north|ines|192.0.2.7|barred
            2026-03-04 05:06:09|south|ove|192.0.2.8|open
            2026-03-04 05:06:12|north|runa|192.0.2.9|barred
            """;

    private static final String LAYOUT =
            """
            quay_gate pipe Quay gate log
              passed_at!:time gate!{north,south} user:word src!:ip verdict!{open,barred}
            source Quay gate manual, chapter 4
            sample 2026-03-04 05:06:07|north|ines|192.0.2.7|barred
            gives gate=north ¦ user=ines ¦ verdict=barred
            """;

    private static final String PAIRS =
            """
            2026-03-04 05:06:07 took=login bearer=ines wicket=192.0.2.7 upshot=barred
            2026-03-04 05:06:09 took=login bearer=ove wicket=192.0.2.8 upshot=waved
            2026-03-04 05:06:12 took=login bearer=runa wicket=192.0.2.9 upshot=barred
            """;

    private static String props(String log, Tables tables) throws IOException {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        Generated made = Foundry.generate(
                List.of(new Sample("gate.log", () -> new ByteArrayInputStream(bytes))), ORDER, tables, Budget.NONE);
        StringBuilder all = new StringBuilder();
        made.addOn().files().forEach((path, content) -> {
            if (path.startsWith("default/") || path.startsWith("lookups/")) {
                all.append(new String(content, StandardCharsets.UTF_8));
            }
        });
        return all.toString();
    }

    private static Tables own(String... namesAndTexts) throws FaultyTables {
        return OwnTables.of(Arrays.stream(namesAndTexts)
                .map(t -> t.split("!", 2))
                .map(t -> new TableFile(t[0], t[1]))
                .toList());
    }

    @Test
    void aLayoutNamesColumns() throws IOException, FaultyTables {
        assertThat(props(BARS, Tables.shipped())).doesNotContain("verdict");
        assertThat(props(BARS, own("quay.layouts!" + LAYOUT)))
                .contains("verdict")
                .contains("passed_at");
    }

    @Test
    void namesAndWordsAreMapped() throws IOException, FaultyTables {
        assertThat(props(PAIRS, Tables.shipped())).doesNotContain("EVAL-user").doesNotContain("took AS vendor_action");
        String mapped = props(
                PAIRS,
                own(
                        "quay.names!user\tuser\t9\tbearer\nsrc\taddress\t9\twicket\nresult\ttext\t9\tupshot\n"
                                + "vendor_action\ttext\t9\ttook\n",
                        "quay.deeds!outcome\tfailure\tbarred\noutcome\tsuccess\twaved\n"));
        assertThat(mapped)
                .contains("EVAL-user = replace(bearer,")
                .contains("took AS vendor_action")
                .contains("wicket AS src")
                .contains("barred,failure")
                .contains("waved,success");
    }

    @Test
    void rolesAreGuessedByOwnWords() throws IOException, FaultyTables {
        String log = BARS.replaceAll(
                "(?m)^(\\S+ [^|]+)\\|(\\w+)\\|\\w+\\|192.0.2.(\\d)\\|.*$",
                "$1 shore_ip=192.0.2.$3 boat_ip=198.51.100.$3 gate=$2");
        assertThat(props(log, Tables.shipped())).doesNotContain("shore_ip AS dest");
        assertThat(props(log, own("quay.roles!destination\tshore\nsource\tboat\n")))
                .contains("shore_ip AS dest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "quay.names ! user|user|9 ! TABLE_COLUMNS ! 1 ! names",
                "quay.names ! usr|user|9|bearer ! TABLE_FIELD_UNKNOWN ! 1 ! usr",
                "quay.layouts ! quay_gate pipe ! LAYOUT_HEAD ! 1 ! acme_gate",
                "quay.csv ! a,b ! TABLE_KIND_UNKNOWN ! 0 ! layouts"
            })
    void aDefectiveTableIsRefused(String file, String text, String code, int line, String says) {
        String table = file.endsWith("names") ? text.replace('|', '\t') : text;
        assertThatThrownBy(() -> OwnTables.of(List.of(new TableFile(file, table))))
                .asInstanceOf(type(FaultyTables.class))
                .satisfies(
                        refused -> assertThat(refused.defects()).singleElement().satisfies(f -> {
                            assertThat(f.code().name()).isEqualTo(code);
                            assertThat(f.where().file()).isEqualTo(file);
                            assertThat(f.where().line()).isEqualTo(line);
                            assertThat(f.message() + f.suggestion()).contains(says);
                        }))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).contains(code).contains(file));
    }
}
