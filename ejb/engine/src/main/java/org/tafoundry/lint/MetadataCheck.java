package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_META_ADMIN;
import static org.tafoundry.lint.LintCode.LINT_META_EXPORT;
import static org.tafoundry.lint.LintCode.LINT_META_FILE;
import static org.tafoundry.lint.LintCode.LINT_META_MISSING;
import static org.tafoundry.lint.LintCode.LINT_META_WRITE_ACCESS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfFile;
import org.tafoundry.splunk.conf.ConfSetting;

/** metadata/default.meta: who may write, and whether other apps see the add-on's knowledge. */
final class MetadataCheck implements LintCheck {

    private static final String PATH = "metadata/default.meta";
    private static final Pattern ACCESS = Pattern.compile("read:\\[([^\\]]+)\\],write:\\[([^\\]]+)\\]");
    private static final List<String> KNOWLEDGE = List.of("props", "transforms", "eventtypes", "tags", "lookups");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (String path : addOn.paths()) {
            if (path.startsWith("metadata/") && !path.matches("metadata/(default|local)\\.meta")) {
                findings.add(
                        LINT_META_FILE,
                        Location.file(path),
                        "The metadata folder may hold default.meta only.",
                        "Remove the file.");
            }
        }
        if (!addOn.has(PATH)) {
            findings.add(
                    LINT_META_MISSING,
                    Location.file(PATH),
                    "There is no metadata/default.meta.",
                    "Add it with [] access = read : [ * ], write : [ admin, sc_admin ] and export = system.");
            return;
        }
        for (ConfFile file : addOn.confFiles()) {
            if (file.path().equals(PATH)) {
                access(file, findings);
                exports(addOn, file, findings);
            }
        }
    }

    private static void access(ConfFile file, Findings findings) {
        Optional<ConfSetting> global = Optional.empty();
        for (String stanza : List.of("default", "")) {
            Optional<ConfSetting> access = setting(file, stanza, "access");
            global = access.isPresent() ? access : global;
        }
        Matcher matcher = ACCESS.matcher(global.map(MetadataCheck::compact).orElse(""));
        if (!matcher.lookingAt() || List.of(matcher.group(2).split(",")).contains("*")) {
            findings.add(
                    LINT_META_WRITE_ACCESS,
                    global.map(ConfSetting::where).orElseGet(() -> Location.file(PATH)),
                    "Global write access is "
                            + global.map(s -> "\"" + s.value() + "\"").orElse("not set") + ".",
                    "Write access = read : [ * ], write : [ admin, sc_admin ] in the stanza [].");
        }
        file.merged().all().forEach(stanza -> stanza.get("access").ifPresent(access -> admin(access, findings)));
    }

    private static void admin(ConfSetting access, Findings findings) {
        Matcher matcher = ACCESS.matcher(compact(access));
        if (matcher.lookingAt()) {
            for (int group = 1; group <= 2; group++) {
                List<String> roles = List.of(matcher.group(group).split(","));
                if (roles.contains("admin") && !roles.contains("sc_admin")) {
                    findings.add(
                            LINT_META_ADMIN,
                            access.where(),
                            "Access is given to admin but not to sc_admin: " + access.value(),
                            "Add sc_admin, the administrator's role in Splunk Cloud.");
                    return;
                }
            }
        }
    }

    private static void exports(LintSubject addOn, ConfFile file, Findings findings) {
        boolean everything = exported(file, "") || exported(file, "default");
        for (String type : KNOWLEDGE) {
            boolean present = type.equals("lookups")
                    ? addOn.paths().stream().anyMatch(path -> path.startsWith("lookups/"))
                    : !addOn.conf(type + ".conf").stanzas().isEmpty();
            boolean denied = setting(file, type, "export").isPresent() && !exported(file, type);
            if (present && (denied || !everything && !exported(file, type))) {
                findings.add(
                        LINT_META_EXPORT,
                        Location.setting(PATH, type, "export", 0),
                        type + " are not exported, so searches in other apps do not see them.",
                        "Add export = system to the stanza [] or [" + type + "].");
            }
        }
    }

    private static boolean exported(ConfFile file, String stanza) {
        return setting(file, stanza, "export")
                .filter(setting -> setting.value().equals("system"))
                .isPresent();
    }

    private static Optional<ConfSetting> setting(ConfFile file, String stanza, String key) {
        return file.merged().stanza(stanza).flatMap(settings -> settings.get(key));
    }

    private static String compact(ConfSetting setting) {
        return setting.value().replaceAll("\\s", "");
    }
}
