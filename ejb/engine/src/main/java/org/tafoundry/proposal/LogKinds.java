package org.tafoundry.proposal;

import java.util.List;
import java.util.Locale;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;

/** What people call kinds of logs, and the datasets of the CIM that they mean. */
final class LogKinds {
    private static final TableForm FORM =
            TableForm.of("log-kinds", TableColumn.text("dataset"), TableColumn.words("words", ","));

    private LogKinds() {}

    /** The datasets that words of a text mean, in the order of the table. */
    static List<String> in(String text) {
        String spaced = " " + text.toLowerCase(Locale.ROOT) + " ";
        return Tables.shipped().sound(FORM).stream()
                .filter(row -> row.words("words").stream().anyMatch(word -> spaced.contains(" " + word + " ")))
                .map(row -> row.text("dataset"))
                .toList();
    }
}
