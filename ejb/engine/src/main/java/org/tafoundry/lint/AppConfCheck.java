package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_APP_CONF_MISSING;
import static org.tafoundry.lint.LintCode.LINT_AUTHOR_MISSING;
import static org.tafoundry.lint.LintCode.LINT_CHECK_FOR_UPDATES;
import static org.tafoundry.lint.LintCode.LINT_CONFIGURED;
import static org.tafoundry.lint.LintCode.LINT_DESCRIPTION_MISSING;
import static org.tafoundry.lint.LintCode.LINT_INSTALL_CHECKSUM;
import static org.tafoundry.lint.LintCode.LINT_LABEL;
import static org.tafoundry.lint.LintCode.LINT_RESTART;
import static org.tafoundry.lint.LintCode.LINT_VISIBLE;

import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** What app.conf must say about the add-on besides its id and version. */
final class AppConfCheck implements LintCheck {

    private static final int SHORTEST_LABEL = 5;
    private static final int LONGEST_LABEL = 80;

    @Override
    public void check(LintSubject addOn, Findings findings) {
        if (!addOn.has("default/app.conf")) {
            findings.add(
                    LINT_APP_CONF_MISSING,
                    Location.file("default/app.conf"),
                    "There is no default/app.conf.",
                    "Add it with the stanzas [install], [ui], [launcher], [package] and [id].");
            return;
        }
        install(stanza(addOn, "install"), findings);
        ui(addOn, findings);
        launcher(addOn, findings);
        updates(addOn, findings);
    }

    private static ConfStanza stanza(LintSubject addOn, String name) {
        Conf app = addOn.conf("app.conf");
        return app.stanza(name).orElseGet(() -> new ConfStanza(name, Map.of()));
    }

    private static boolean isTrue(ConfStanza stanza, String key) {
        return ConfBoolean.parse(stanza.value(key, "")).orElse(false);
    }

    private static void install(ConfStanza install, Findings findings) {
        if (isTrue(install, "is_configured")) {
            findings.add(
                    LINT_CONFIGURED,
                    install.get("is_configured").orElseThrow().where(),
                    "is_configured is true.",
                    "Write is_configured = 0.");
        }
        if (isTrue(install, "state_change_requires_restart")) {
            findings.add(
                    LINT_RESTART,
                    install.get("state_change_requires_restart").orElseThrow().where(),
                    "state_change_requires_restart is true.",
                    "Remove it; search-time settings need no restart.");
        }
        for (String key : new String[] {"install_source_checksum", "install_source_local_checksum"}) {
            install.get(key)
                    .filter(setting -> !setting.value().isEmpty())
                    .ifPresent(setting -> findings.add(
                            LINT_INSTALL_CHECKSUM, setting.where(), key + " is set.", "Remove the setting."));
        }
    }

    private static void ui(LintSubject addOn, Findings findings) {
        ConfStanza ui = stanza(addOn, "ui");
        Location where = addOn.header("app.conf", "ui");
        Optional<ConfSetting> label = ui.get("label");
        boolean visible = isTrue(ui, "is_visible");
        if (addOn.conf("app.conf").stanza("ui").isEmpty() || label.isEmpty() && visible) {
            findings.add(
                    LINT_LABEL,
                    where,
                    "app.conf has no [ui] label.",
                    "Add [ui] with is_visible = false and a label of 5 to 80 characters.");
        } else if (label.isPresent()) {
            int length = label.get().value().length();
            if (length < SHORTEST_LABEL || length > LONGEST_LABEL) {
                findings.add(
                        LINT_LABEL,
                        label.get().where(),
                        "The label has " + length + " characters.",
                        "Use 5 to 80 characters.");
            }
        }
        boolean hasView = addOn.paths().stream().anyMatch(path -> path.matches("(default|local)/data/ui/views/.+"));
        if (visible && !hasView) {
            findings.add(
                    LINT_VISIBLE,
                    ui.get("is_visible").orElseThrow().where(),
                    "The add-on is visible but has no view.",
                    "Write is_visible = false.");
        }
    }

    private static void launcher(LintSubject addOn, Findings findings) {
        ConfStanza launcher = stanza(addOn, "launcher");
        boolean authorStanza =
                addOn.conf("app.conf").stanzas().keySet().stream().anyMatch(name -> name.startsWith("author="));
        if (launcher.value("author", "").isEmpty() && !authorStanza) {
            findings.add(
                    LINT_AUTHOR_MISSING,
                    addOn.header("app.conf", "launcher"),
                    "[launcher] has no author.",
                    "Add author = your organisation.");
        }
        if (launcher.value("description", "").isEmpty()) {
            findings.add(
                    LINT_DESCRIPTION_MISSING,
                    addOn.header("app.conf", "launcher"),
                    "[launcher] has no description.",
                    "Add description = one sentence about the add-on.");
        }
    }

    private static void updates(LintSubject addOn, Findings findings) {
        Optional<ConfSetting> updates = stanza(addOn, "package").get("check_for_updates");
        if (updates.isEmpty() || ConfBoolean.parse(updates.get().value()).orElse(true)) {
            findings.add(
                    LINT_CHECK_FOR_UPDATES,
                    updates.map(ConfSetting::where).orElseGet(() -> addOn.header("app.conf", "package")),
                    "[package] check_for_updates is not false.",
                    "Write check_for_updates = false unless the add-on is published on Splunkbase.");
        }
    }
}
