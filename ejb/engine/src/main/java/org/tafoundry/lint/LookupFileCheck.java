package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_LOOKUP_FILE_BROKEN;
import static org.tafoundry.lint.LintCode.LINT_LOOKUP_FILE_MISSING;
import static org.tafoundry.lint.LintCode.LINT_LOOKUP_FILE_TYPE;
import static org.tafoundry.lint.LintCode.LINT_LOOKUP_FILE_UNUSED;

import java.util.HashSet;
import java.util.Set;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.lookup.CsvTable;

/** The files in lookups/: allowed types, UTF-8, a header of distinct names, rows of equal length. */
final class LookupFileCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Set<String> used = new HashSet<>();
        Set<String> named = named(addOn);
        for (ConfStanza stanza : addOn.conf("transforms.conf").all()) {
            stanza.get("filename").ifPresent(filename -> {
                used.add(filename.value());
                missing(addOn, named.contains(stanza.name()), filename, findings);
            });
        }
        for (String path : addOn.paths()) {
            if (path.startsWith("lookups/")) {
                String name = path.substring("lookups/".length());
                if (name.endsWith(".csv")) {
                    addOn.budget().at(Location.file(path));
                    csv(path, addOn.content(path), findings);
                } else if (!name.matches(".*\\.(csv\\.default|csv\\.gz|csv\\.tgz|kmz)")) {
                    add(
                            LINT_LOOKUP_FILE_TYPE,
                            Location.file(path),
                            "The lookups folder may hold CSV and KMZ files only.",
                            "Move or remove the file.",
                            findings);
                }
                if (name.endsWith(".default") && addOn.has(path.replaceFirst("\\.default$", ""))) {
                    add(
                            LINT_LOOKUP_FILE_TYPE,
                            Location.file(path),
                            "The same file exists with and without .default, which fails when it is installed.",
                            "Remove one of the two.",
                            findings);
                }
                if (!used.contains(name)) {
                    add(
                            LINT_LOOKUP_FILE_UNUSED,
                            Location.file(path),
                            "No lookup in transforms.conf uses the file.",
                            "Define a lookup with filename = " + name + ", or remove the file.",
                            findings);
                }
            }
        }
    }

    /** The lookups that settings of props.conf name. */
    private static Set<String> named(LintSubject addOn) {
        Set<String> named = new HashSet<>();
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            for (ConfSetting setting : stanza.withPrefixIgnoringCase("LOOKUP")) {
                named.add(setting.value().split("\\s", 2)[0]);
            }
        }
        return named;
    }

    /** The engine reports the missing file of a lookup that props.conf uses; this is for all others. */
    private static void missing(LintSubject addOn, boolean used, ConfSetting filename, Findings findings) {
        String path = "lookups/" + filename.value();
        if (!used && !filename.value().isEmpty() && !addOn.has(path) && !addOn.has(path + ".default")) {
            add(
                    LINT_LOOKUP_FILE_MISSING,
                    filename.where(),
                    "The add-on has no file " + path + ".",
                    "Add the file, or correct filename.",
                    findings);
        }
    }

    private static void csv(String path, byte[] content, Findings findings) {
        CsvTable.read(content).defects().forEach(defect -> broken(path, defect.line(), defect.message(), findings));
    }

    private static void broken(String path, int line, String message, Findings findings) {
        add(LINT_LOOKUP_FILE_BROKEN, Location.line(path, line), message, "Correct the CSV file.", findings);
    }

    private static void add(FindingCode code, Location where, String message, String suggestion, Findings findings) {
        findings.add(code, where, message, suggestion);
    }
}
