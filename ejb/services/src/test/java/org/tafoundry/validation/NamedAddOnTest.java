package org.tafoundry.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

class NamedAddOnTest {

    @Test
    void hasTheNameOfItsRevisionWhereverItIsNamed() {
        AddOnFiles named = NamedAddOn.of(
                addOn(Map.of(
                        "default/app.conf",
                        "# mine\n[package]\nid = my_app\ncheck_for_updates = 0\n\n[id]\nname=my_app\n[ui]\nlabel = id = my_app\n",
                        "app.manifest",
                        "{\"schemaVersion\":\"2.0.0\",\"info\":{\"id\":{\"name\":\"my_app\",\"version\":\"1.0.0\"}}}")),
                "TA-Web-v2");
        assertThat(named.id()).isEqualTo("TA-Web-v2");
        assertThat(named.text("default/app.conf"))
                .contains(
                        "# mine\n[package]\nid = TA-Web-v2\ncheck_for_updates = 0\n\n[id]\nname= TA-Web-v2\n[ui]\nlabel = id = my_app\n");
        assertThat(named.text("app.manifest").orElseThrow())
                .contains("\"name\" : \"TA-Web-v2\"")
                .contains("\"version\" : \"1.0.0\"");
    }

    @Test
    void otherwiseStaysAsItIs() {
        AddOnFiles given = addOn(Map.of("app.manifest", "no json", "default/props.conf", "[a:b]\nTRUNCATE = 0"));
        assertThat(NamedAddOn.of(given, "TA-Web-v2").text("app.manifest")).contains("no json");
        assertThat(NamedAddOn.of(given, "TA-Web-v2").files().keySet())
                .isEqualTo(given.files().keySet());
    }

    @Test
    void tellsItsSourcetypes() {
        assertThat(NamedAddOn.sourcetypes(addOn(Map.of(
                        "default/props.conf",
                        "[default]\nA=1\n[example:web]\nB=1\n[source::...web.log]\nsourcetype = example:web\n",
                        "local/props.conf",
                        "[example:web]\n[other]\n"))))
                .containsExactly("example:web", "other");
    }

    private static AddOnFiles addOn(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new AddOnFiles("my_app", files);
    }
}
