package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_BINARY;
import static org.tafoundry.lint.LintCode.LINT_HIDDEN_FILE;
import static org.tafoundry.lint.LintCode.LINT_LEFTOVER_FILE;
import static org.tafoundry.lint.LintCode.LINT_LOCAL_FOLDER;
import static org.tafoundry.lint.LintCode.LINT_NAME_BLANK;
import static org.tafoundry.lint.LintCode.LINT_ONLY_APP_CONF;
import static org.tafoundry.lint.LintCode.LINT_README_MISSING;
import static org.tafoundry.lint.LintCode.LINT_STATIC_FILE;

import java.util.Locale;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Which files an add-on may hold, by their names and first bytes. */
final class FileCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (String path : addOn.paths()) {
            place(path, findings);
            name(path, findings);
            if (isProgram(addOn.content(path))) {
                add(LINT_BINARY, path, "The file is a program.", "Ship only what the add-on needs.", findings);
            }
        }
        if (addOn.paths().stream().noneMatch(path -> path.matches("(?i)README(\\.[a-z]+)?|README/.+"))) {
            add(LINT_README_MISSING, "README.md", "There is no README.", "Add README.md.", findings);
        }
        if (addOn.paths().stream().allMatch(path -> path.matches("(default|local)/app\\.conf"))) {
            add(
                    LINT_ONLY_APP_CONF,
                    "default/app.conf",
                    "The add-on has no file but app.conf.",
                    "Add what the add-on is for.",
                    findings);
        }
    }

    private static void place(String path, Findings findings) {
        if (path.matches("local/.+|users/.+|metadata/local\\.meta")) {
            add(
                    LINT_LOCAL_FOLDER,
                    path,
                    "The file belongs to one installation, not to the add-on.",
                    path.startsWith("metadata") ? "Move it to metadata/default.meta." : "Move it to default/.",
                    findings);
        }
        if (path.startsWith("static/") && !path.toLowerCase(Locale.ROOT).matches("static/[^/]+\\.(png|txt|md)")) {
            add(
                    LINT_STATIC_FILE,
                    path,
                    "The static folder may hold .png, .txt and .md files only.",
                    "Move or remove the file.",
                    findings);
        }
    }

    private static void name(String path, Findings findings) {
        for (String part : path.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                add(LINT_HIDDEN_FILE, path, "The file is hidden: " + path, "Leave it out of the package.", findings);
                return;
            }
        }
        if (path.matches("(?i).*(\\.pyc|\\.bak|\\.old|\\.orig|\\.swp|~|/thumbs\\.db)|.*__pycache__/.*|Thumbs\\.db")) {
            add(LINT_LEFTOVER_FILE, path, "The file looks like a leftover.", "Leave it out of the package.", findings);
        }
        if (path.contains(" ") && path.matches("(default|local)/[^/]+\\.conf|(default|local)/data/ui/.*")) {
            add(LINT_NAME_BLANK, path, "The file's name holds a blank.", "Rename the file.", findings);
        }
    }

    private static boolean isProgram(byte[] content) {
        return startsWith(content, 0x7f, 'E', 'L', 'F')
                || startsWith(content, 'M', 'Z', 0x90, 0)
                || startsWith(content, 0xcf, 0xfa, 0xed, 0xfe)
                || startsWith(content, 0xca, 0xfe, 0xba, 0xbe);
    }

    private static boolean startsWith(byte[] content, int... head) {
        if (content.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((content[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static void add(FindingCode code, String path, String message, String suggestion, Findings findings) {
        findings.add(code, Location.file(path), message, suggestion);
    }
}
