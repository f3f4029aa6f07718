package org.tafoundry.addon.lint;

import static org.tafoundry.addon.lint.LintCode.LINT_LOOKUP_COLUMN;
import static org.tafoundry.addon.lint.LintCode.LINT_LOOKUP_FILE_MISSING;
import static org.tafoundry.addon.lint.LintCode.LINT_LOOKUP_UNDEFINED;

import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.SystemDefaults;

/** Lookups that props.conf uses must be defined, have their file, and the columns that are asked for. */
final class LookupReferenceCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("transforms.conf").all()) {
            stanza.get("filename").ifPresent(filename -> file(addOn, filename, findings));
        }
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            for (ConfSetting setting : stanza.withPrefixIgnoringCase("LOOKUP")) {
                use(addOn, setting, findings);
            }
        }
    }

    private static void file(LintSubject addOn, ConfSetting filename, Findings findings) {
        String path = "lookups/" + filename.value();
        if (!filename.value().isEmpty() && !addOn.has(path) && !addOn.has(path + ".default")) {
            findings.add(
                    LINT_LOOKUP_FILE_MISSING,
                    filename.where(),
                    "The add-on has no file " + path + ".",
                    "Add the file, or correct filename.");
        }
    }

    private static void use(LintSubject addOn, ConfSetting setting, Findings findings) {
        LookupUse use = LookupUse.parse(setting.value());
        Optional<ConfStanza> lookup = addOn.conf("transforms.conf").stanza(use.table());
        if (lookup.isEmpty()) {
            if (SystemDefaults.of("transforms.conf").stanza(use.table()).isEmpty()) {
                findings.add(
                        LINT_LOOKUP_UNDEFINED,
                        setting.where(),
                        "transforms.conf has no lookup [" + use.table() + "].",
                        "Define it with filename, or correct the name.");
            }
            return;
        }
        String path = "lookups/" + lookup.get().value("filename", "");
        if (path.endsWith(".csv") && addOn.has(path)) {
            CsvShape.of(addOn.content(path)).ifPresent(shape -> {
                for (String column : use.columns()) {
                    if (!shape.header().contains(column)) {
                        findings.add(
                                LINT_LOOKUP_COLUMN,
                                setting.where(),
                                path + " has no column " + column + ".",
                                "Use one of: " + String.join(", ", shape.header()) + ".");
                    }
                }
            });
        }
    }
}
