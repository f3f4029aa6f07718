package org.tafoundry.it;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that tells who may do what, as {@link AuthorisationIT} has found it. */
final class AuthorisationPage {
    private static final String HEAD =
            """
            # Who may do what

            Every operation of the REST API and every page of the console was called on a finished request and on what
            belongs to it, by everybody that there can be; `AuthorisationIT` does it and holds this page equal to what it
            found. A cell is what was answered: the code of the refusal (see [refusals](refusals.md)), or the HTTP status;
            `†` says that one line of audit tells that the call was denied, `+1` that one tells what was done or refused.
            *Own* is somebody whose request it is, with only this role now; *others'* is somebody else with this role. Calls
            that change something were made so that nothing could come of them: with an empty body, or on something that
            cannot be changed any more; a refusal other than `FORBIDDEN`, `SESSION_ENDED` and `NOT_FOUND` means that the
            caller was let in. What a page asks in the background is answered 200 with the refusal in words.

            Who lacks a right is answered `FORBIDDEN`, or `NOT_FOUND` where even the existence of the thing is not theirs to
            know, and each time one line of audit says so. Nobody and people who were disabled are not known, so that
            nothing is written about them: they could fill the trail.
            """;

    private static final String CHANGES =
            """

            ## What changes leave in the audit trail

            Each of these was done once by somebody who may. What the product makes of it later, such as the add-on after an
            approval, has lines of its own under the same correlation id.

            | Operation | Line |
            |---|---|
            """;

    private AuthorisationPage() {}

    static String of(Map<String, Map<String, String>> rows, Map<String, String> changes) {
        return HEAD
                + table("The REST API", rows, false)
                + table("The console", rows, true)
                + CHANGES
                + changes.entrySet().stream()
                        .map(change -> "| `" + change.getKey() + "` | " + change.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String table(String title, Map<String, Map<String, String>> rows, boolean console) {
        List<String> lines = new ArrayList<>();
        rows.forEach((what, row) -> {
            if (what.startsWith("console ") == console) {
                if (lines.isEmpty()) {
                    List<String> heads = List.copyOf(new LinkedHashSet<>(
                            row.keySet().stream().map(AuthorisationPage::head).toList()));
                    lines.add("| | " + String.join(" | ", heads) + " |");
                    lines.add("|---" + "|---".repeat(heads.size()) + "|");
                }
                lines.add("| `" + what.replace("console ", "") + "` | " + String.join(" | ", cells(row)) + " |");
            }
        });
        return "\n## " + title + "\n\n" + String.join("\n", lines) + "\n";
    }

    /** Everybody who was disabled is one column: it has one word when their roles make no difference. */
    private static List<String> cells(Map<String, String> row) {
        List<String> cells = new ArrayList<>();
        LinkedHashSet<String> disabled = new LinkedHashSet<>();
        row.forEach((who, cell) -> {
            if (head(who).equals("disabled")) {
                if (disabled.isEmpty()) {
                    cells.add("");
                }
                disabled.add(cell);
                cells.set(cells.size() - 1, String.join(", ", disabled));
            } else {
                cells.add(cell);
            }
        });
        return cells;
    }

    private static String head(String who) {
        return who.startsWith("disabled") ? "disabled" : who;
    }
}
