package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_APP_ID_DIFFERS;
import static org.tafoundry.lint.LintCode.LINT_MANIFEST_BROKEN;
import static org.tafoundry.lint.LintCode.LINT_MANIFEST_MISSING;
import static org.tafoundry.lint.LintCode.LINT_VERSION_DIFFERS;
import static org.tafoundry.lint.LintCode.LINT_VERSION_INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** app.manifest: there, of schema 2.0.0, and of one mind with app.conf. */
final class ManifestCheck implements LintCheck {

    private static final String PATH = "app.manifest";

    @Override
    public void check(LintSubject addOn, Findings findings) {
        if (!addOn.has(PATH)) {
            findings.add(
                    LINT_MANIFEST_MISSING,
                    Location.file(PATH),
                    "There is no app.manifest.",
                    "Add one of schema 2.0.0, so that AppInspect does not skip a check.");
            return;
        }
        Optional<JsonNode> json = StrictJson.read(addOn.content(PATH));
        if (json.isEmpty() || !json.get().isObject()) {
            broken("app.manifest is not a JSON object.", "Correct its syntax.", findings);
            return;
        }
        JsonNode id = json.get().path("info").path("id");
        String schema = json.get().path("schemaVersion").asText();
        if (!schema.equals("2.0.0")) {
            broken("schemaVersion is " + (schema.isEmpty() ? "missing" : schema) + ".", "Write 2.0.0.", findings);
        }
        if (!id.path("name").isTextual() || !id.path("version").isTextual()) {
            broken("info.id has no name or no version.", "State both, as in app.conf.", findings);
            return;
        }
        name(addOn, id.path("name").asText(), findings);
        version(addOn, id.path("version").asText(), findings);
    }

    private static void name(LintSubject addOn, String name, Findings findings) {
        if (!name.equals(addOn.id())) {
            findings.add(
                    LINT_APP_ID_DIFFERS,
                    Location.file(PATH),
                    "info.id.name is " + name + " but the folder is " + addOn.id() + ".",
                    "Give folder, [package] id, [id] name and manifest the same name.");
        }
    }

    private static void version(LintSubject addOn, String version, Findings findings) {
        if (!VersionCheck.isSemantic(version)) {
            findings.add(
                    LINT_VERSION_INVALID,
                    Location.file(PATH),
                    "Not a semantic version: " + version,
                    "Use three numbers, for example 1.0.0.");
        }
        for (String stanza : new String[] {"id", "launcher"}) {
            addOn.conf("app.conf")
                    .stanza(stanza)
                    .flatMap(settings -> settings.get("version"))
                    .filter(setting -> !setting.value().equals(version))
                    .ifPresent(setting -> findings.add(
                            LINT_VERSION_DIFFERS,
                            setting.where(),
                            "[" + stanza + "] version is " + setting.value() + ", app.manifest has " + version + ".",
                            "Give both the same version."));
        }
    }

    private static void broken(String message, String suggestion, Findings findings) {
        findings.add(LINT_MANIFEST_BROKEN, Location.file(PATH), message, suggestion);
    }
}
