package org.tafoundry.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tafoundry.addon.AddOnFiles;

/** An add-on that a person made, under the name of its revision: Splunk wants folder, app.conf and manifest to agree. */
final class NamedAddOn {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String MANIFEST = "app.manifest";
    private static final List<String> APP_CONFS = List.of("default/app.conf", "local/app.conf");
    private static final List<String> PROPS = List.of("default/props.conf", "local/props.conf");

    /** The settings of app.conf that name the app, by stanza. */
    private static final Map<String, Pattern> NAMES =
            Map.of("[package]", Pattern.compile("^(\\s*id\\s*=).*$"), "[id]", Pattern.compile("^(\\s*name\\s*=).*$"));

    private NamedAddOn() {}

    /** The same add-on with this id. */
    static AddOnFiles of(AddOnFiles addOn, String id) {
        SortedMap<String, byte[]> files = new TreeMap<>(addOn.files());
        for (String path : APP_CONFS) {
            addOn.text(path).ifPresent(conf -> files.put(path, bytes(named(conf, id))));
        }
        addOn.text(MANIFEST).ifPresent(manifest -> files.put(MANIFEST, bytes(manifestNamed(manifest, id))));
        return new AddOnFiles(id, files);
    }

    /** The sourcetypes that an add-on defines, as far as its own props.conf says. */
    static List<String> sourcetypes(AddOnFiles addOn) {
        return PROPS.stream()
                .flatMap(path -> addOn.text(path).stream())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.startsWith("[") && line.endsWith("]"))
                .map(line -> line.substring(1, line.length() - 1))
                .filter(name -> !name.isEmpty() && !name.equals("default") && !name.contains("::"))
                .distinct()
                .toList();
    }

    private static String named(String conf, String id) {
        StringBuilder named = new StringBuilder();
        String stanza = "";
        for (String line : conf.split("\n", -1)) {
            if (line.strip().startsWith("[")) {
                stanza = line.strip();
            }
            Pattern name = NAMES.get(stanza);
            named.append(name == null ? line : name.matcher(line).replaceFirst("$1 " + id))
                    .append('\n');
        }
        return named.substring(0, named.length() - 1);
    }

    /** A manifest that is no JSON stays as it is: the validation says what is wrong with it. */
    private static String manifestNamed(String manifest, String id) {
        try {
            JsonNode json = JSON.readTree(manifest);
            if (json.path("info").path("id") instanceof ObjectNode name) {
                name.put("name", id);
                return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
            }
            return manifest;
        } catch (JsonProcessingException e) {
            return manifest;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
