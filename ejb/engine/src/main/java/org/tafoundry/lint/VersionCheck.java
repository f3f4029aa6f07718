package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_VERSION_DIFFERS;
import static org.tafoundry.lint.LintCode.LINT_VERSION_INVALID;
import static org.tafoundry.lint.LintCode.LINT_VERSION_MISSING;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;

/** The version: semantic, and the same in both places of app.conf. */
final class VersionCheck implements LintCheck {

    private static final String NUMBER = "(0|[1-9][0-9]{0,9})";
    private static final String LABEL = "[0-9A-Za-z-]{1,100}";
    private static final Pattern SEMANTIC = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(-" + LABEL
            + "(\\." + LABEL + "){0,20})?(\\+" + LABEL + "(\\." + LABEL + "){0,20})?");

    /** Whether this is a version of the form 1.2.3, with an optional label. */
    static boolean isSemantic(String version) {
        return SEMANTIC.matcher(version).matches();
    }

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Optional<ConfSetting> id = version(addOn, "id", findings);
        Optional<ConfSetting> launcher = version(addOn, "launcher", findings);
        if (id.isPresent()
                && launcher.isPresent()
                && !id.get().value().equals(launcher.get().value())) {
            findings.add(
                    LINT_VERSION_DIFFERS,
                    launcher.get().where(),
                    "[launcher] version is " + launcher.get().value() + ", [id] version is "
                            + id.get().value() + ".",
                    "Give both the same version.");
        }
    }

    private static Optional<ConfSetting> version(LintSubject addOn, String stanza, Findings findings) {
        Optional<ConfSetting> version =
                addOn.conf("app.conf").stanza(stanza).flatMap(settings -> settings.get("version"));
        if (version.isEmpty() && addOn.has("default/app.conf")) {
            findings.add(
                    LINT_VERSION_MISSING,
                    addOn.header("app.conf", stanza),
                    "[" + stanza + "] has no version.",
                    "Add version = 1.0.0.");
        } else if (version.isPresent() && !isSemantic(version.get().value())) {
            findings.add(
                    LINT_VERSION_INVALID,
                    version.get().where(),
                    "Not a semantic version: " + version.get().value(),
                    "Use three numbers, for example 1.0.0.");
        }
        return version;
    }
}
