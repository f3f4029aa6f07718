package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_APP_ID_DIFFERS;
import static org.tafoundry.lint.LintCode.LINT_APP_ID_INVALID;
import static org.tafoundry.lint.LintCode.LINT_APP_ID_MISSING;
import static org.tafoundry.lint.LintCode.LINT_APP_ID_TAKEN;

import java.util.Locale;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;

/** The app's id: a valid name, not taken by Splunk, the same in the folder's name and in app.conf. */
final class AppIdCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        valid(addOn.id(), Location.NONE, findings);
        Conf app = addOn.conf("app.conf");
        Optional<ConfSetting> packageId = app.stanza("package").flatMap(stanza -> stanza.get("id"));
        Optional<ConfSetting> idName = app.stanza("id").flatMap(stanza -> stanza.get("name"));
        same(addOn, packageId, "[package] id", findings);
        same(addOn, idName, "[id] name", findings);
        missing(addOn, packageId, "package", "id", findings);
        missing(addOn, idName, "id", "name", findings);
        if (SplunkNames.APPS.contains(packageId.map(ConfSetting::value).orElse(addOn.id()))) {
            findings.add(
                    LINT_APP_ID_TAKEN,
                    packageId.map(ConfSetting::where).orElse(Location.NONE),
                    "Splunk ships an app of this id itself: " + addOn.id(),
                    "Choose another id, for example TA-" + addOn.id() + ".");
        }
    }

    private static void same(LintSubject addOn, Optional<ConfSetting> stated, String what, Findings findings) {
        if (stated.isPresent() && !stated.get().value().equals(addOn.id())) {
            findings.add(
                    LINT_APP_ID_DIFFERS,
                    stated.get().where(),
                    what + " is " + stated.get().value() + " but the folder is " + addOn.id() + ".",
                    "Give folder, [package] id, [id] name and manifest the same name.");
            valid(stated.get().value(), stated.get().where(), findings);
        }
    }

    private static void missing(
            LintSubject addOn, Optional<ConfSetting> stated, String stanza, String key, Findings findings) {
        if (stated.isEmpty() && addOn.has("default/app.conf")) {
            findings.add(
                    LINT_APP_ID_MISSING,
                    addOn.header("app.conf", stanza),
                    "app.conf has no [" + stanza + "] " + key + ".",
                    "Add " + key + " = " + addOn.id() + ".");
        }
    }

    private static void valid(String id, Location where, Findings findings) {
        boolean archiveName = id.toLowerCase(Locale.ROOT).matches(".*\\.(tar|tar\\.gz|tgz|spl)");
        if (!id.matches("[A-Za-z_.-][A-Za-z0-9_.-]*")
                || id.endsWith(".")
                || id.startsWith(".")
                || archiveName
                || SplunkNames.DEVICES.contains(id)) {
            findings.add(
                    LINT_APP_ID_INVALID,
                    where,
                    "Not a valid app id: " + id,
                    "Use letters, digits, dot, underscore and hyphen, starting with a letter.");
        }
    }
}
