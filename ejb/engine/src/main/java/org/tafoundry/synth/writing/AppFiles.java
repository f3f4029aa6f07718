package org.tafoundry.synth.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tafoundry.splunk.conf.ConfWriter;

/** Writes app.conf, app.manifest and default.meta. */
final class AppFiles {

    private static final String AUTHOR = "TA Foundry";
    private static final int LONGEST_LABEL = 80;
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AppFiles() {}

    static String appConf(AddOnPlan plan) {
        return new ConfWriter()
                .stanza("install")
                .set("is_configured", "false")
                .set("state", "enabled")
                .set("build", String.valueOf(plan.order().version()))
                .blank()
                .stanza("ui")
                .set("is_visible", "false")
                .set("label", label(plan))
                .blank()
                .stanza("launcher")
                .set("author", AUTHOR)
                .set("description", description(plan))
                .set("version", plan.version())
                .blank()
                .stanza("package")
                .set("id", plan.id())
                .set("check_for_updates", "false")
                .blank()
                .stanza("id")
                .set("name", plan.id())
                .set("version", plan.version())
                .text();
    }

    static String metadata() {
        return new ConfWriter()
                .comment("All knowledge objects are seen by searches in every app.")
                .stanza("")
                .set("access", "read : [ * ], write : [ admin, sc_admin ]")
                .set("export", "system")
                .text();
    }

    static String manifest(AddOnPlan plan) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schemaVersion", "2.0.0");
        ObjectNode info = root.putObject("info");
        info.put("title", label(plan));
        ObjectNode id = info.putObject("id");
        id.putNull("group");
        id.put("name", plan.id());
        id.put("version", plan.version());
        info.putArray("author").addObject().put("name", AUTHOR).putNull("email").putNull("company");
        info.putNull("releaseDate");
        info.put("description", description(plan));
        ObjectNode classification = info.putObject("classification");
        classification.putNull("intendedAudience");
        classification.putArray("categories").add("IT Operations");
        classification.put("developmentStatus", "Production/Stable");
        info.putNull("commonInformationModels");
        info.putNull("license");
        info.putNull("privacyPolicy");
        info.putObject("releaseNotes")
                .put("name", "README")
                .put("text", "README.md")
                .putNull("uri");
        root.putNull("dependencies");
        root.putNull("tasks");
        root.putNull("inputGroups");
        root.putNull("incompatibleApps");
        ObjectNode platform = root.putObject("platformRequirements").putObject("splunk");
        platform.put("Enterprise", "*");
        root.putArray("supportedDeployments")
                .add("_standalone")
                .add("_distributed")
                .add("_search_head_clustering");
        root.putArray("targetWorkloads").add("_search_heads").add("_indexers").add("_forwarders");
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree could not be written", e);
        }
    }

    private static String label(AddOnPlan plan) {
        String label = "Add-on for " + plan.product().replaceAll("[\\r\\n]+", " ");
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    }

    private static String description(AddOnPlan plan) {
        return "Fields and CIM mapping of " + plan.product().replaceAll("[\\r\\n]+", " ") + " (" + plan.format() + ").";
    }
}
