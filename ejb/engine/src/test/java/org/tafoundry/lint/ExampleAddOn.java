package org.tafoundry.lint;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.tafoundry.addon.AddOnFiles;

/** An add-on without any defect, and ways to break it. */
final class ExampleAddOn {

    static final String ID = "TA-example-v1";

    private static final String APP =
            """
            [install]
            is_configured = 0
            build = 1

            [ui]
            is_visible = 0
            label = Example Door Add-on

            [launcher]
            author = Example Works
            description = Reads the logs of Example Works doors.
            version = 1.0.0

            [package]
            id = TA-example-v1
            check_for_updates = 0

            [id]
            name = TA-example-v1
            version = 1.0.0
            """;

    private static final String PROPS =
            """
            [example:door]
            SHOULD_LINEMERGE = false
            LINE_BREAKER = ([\\r\\n]+)
            TRUNCATE = 10000
            TIME_PREFIX = ^
            TIME_FORMAT = %Y-%m-%dT%H:%M:%S%z
            MAX_TIMESTAMP_LOOKAHEAD = 30
            EVENT_BREAKER_ENABLE = true
            EVENT_BREAKER = ([\\r\\n]+)
            TZ = UTC
            KV_MODE = none
            EXTRACT-door = \\sdoor=(?<door>\\S+)\\suser=(?<user>\\S+)\\sresult=(?<result>\\w+)
            REPORT-rest = example_door_rest
            FIELDALIAS-dest = door AS dest
            EVAL-vendor_product = "Example Door"
            LOOKUP-action = example_door_action result OUTPUT action
            """;

    private static final String TRANSFORMS =
            """
            [example_door_rest]
            REGEX = \\sfloor=(?<floor>\\d+)

            [example_door_action]
            filename = example_door_action.csv
            case_sensitive_match = false
            """;

    private static final String MANIFEST =
            """
            {
              "schemaVersion": "2.0.0",
              "info": {
                "title": "Example Door Add-on",
                "id": {"group": null, "name": "TA-example-v1", "version": "1.0.0"},
                "author": [{"name": "Example Works", "email": null, "company": null}],
                "releaseDate": null,
                "description": "Reads the logs of Example Works doors.",
                "classification": {"intendedAudience": null, "categories": [], "developmentStatus": null},
                "commonInformationModels": null,
                "license": {"name": null, "text": null, "uri": null},
                "privacyPolicy": {"name": null, "text": null, "uri": null},
                "releaseNotes": {"name": null, "text": null, "uri": null}
              },
              "dependencies": null,
              "tasks": null,
              "inputGroups": null,
              "incompatibleApps": null,
              "platformRequirements": null
            }
            """;

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private String id = ID;

    ExampleAddOn() {
        put("default/app.conf", APP);
        put("default/props.conf", PROPS);
        put("default/transforms.conf", TRANSFORMS);
        put("default/eventtypes.conf", "[example_door_authentication]\nsearch = sourcetype=example:door door=*\n");
        put("default/tags.conf", "[eventtype=example_door_authentication]\nauthentication = enabled\n");
        put("lookups/example_door_action.csv", "result,action\nok,success\ndenied,failure\n");
        put("metadata/default.meta", "[]\naccess = read : [ * ], write : [ admin, sc_admin ]\nexport = system\n");
        put("app.manifest", MANIFEST);
        put("README.md", "# Example Door Add-on\n");
        files.put("static/appIcon.png", png(36));
        files.put("static/appIcon_2x.png", png(72));
    }

    ExampleAddOn put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    ExampleAddOn put(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    ExampleAddOn remove(String path) {
        files.remove(path);
        return this;
    }

    ExampleAddOn replace(String path, String old, String replacement) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " does not hold: " + old);
        }
        return put(path, text.replace(old, replacement));
    }

    ExampleAddOn append(String path, String text) {
        return put(path, new String(files.get(path), StandardCharsets.UTF_8) + text);
    }

    ExampleAddOn folder(String name) {
        id = name;
        return this;
    }

    AddOnFiles files() {
        return new AddOnFiles(id, files);
    }

    static byte[] png(int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
