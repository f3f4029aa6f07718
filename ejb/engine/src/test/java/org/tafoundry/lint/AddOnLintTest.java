package org.tafoundry.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;

class AddOnLintTest {

    @Test
    void findsNothingInAGoodAddOn() {
        assertThat(AddOnLint.check(new ExampleAddOn().files())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheDefect(BrokenAddOn broken) {
        List<Finding> findings = AddOnLint.check(broken.files());

        assertThat(findings).extracting(f -> f.code().name()).contains(broken.lintCode());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.suggestion()).isNotBlank();
        });
    }

    @Test
    void everyCodeIsProvenByABrokenAddOn() {
        Set<String> proven =
                Arrays.stream(BrokenAddOn.values()).map(BrokenAddOn::lintCode).collect(Collectors.toSet());

        // An add-on of nothing but app.conf lacks everything else as well, so it is not a defect of its own.
        assertThat(Arrays.stream(LintCode.values()).map(Enum::name).filter(code -> !code.equals("LINT_ONLY_APP_CONF")))
                .allMatch(proven::contains);
    }

    @Test
    void findsAnAddOnOfNothingButAppConf() {
        AddOnFiles files = new ExampleAddOn().files();
        AddOnFiles only = new AddOnFiles(
                files.id(),
                new TreeMap<>(Map.of("default/app.conf", files.files().get("default/app.conf"))));

        assertThat(AddOnLint.check(only)).extracting(f -> f.code().name()).contains("LINT_ONLY_APP_CONF");
    }

    @Test
    void knowsTheKeysThatTheAddOnSpecifiesItself() {
        ExampleAddOn addOn = new ExampleAddOn()
                .put("default/inputs.conf", "[example_door://a]\ndisabled = 1\nsource_type = x\nsourcetyp = y\n");
        assertThat(AddOnLint.check(addOn.files()))
                .extracting(f -> f.where().key())
                .containsExactlyInAnyOrder("source_type", "sourcetyp");

        addOn.put(
                "README/inputs.conf.spec",
                "[example_door://<name>]\n* Reads a door.\nsource_type = <string>\n* What = it is.\n");
        assertThat(AddOnLint.check(addOn.files()))
                .extracting(f -> f.where().key())
                .containsExactly("sourcetyp");
    }

    @Test
    void leavesAPatternOverSourcetypesItsName() {
        AddOnFiles files = new ExampleAddOn()
                .append("default/props.conf", "\n[(?::){0}Example(_|:)*]\nEVAL-vendor = \"example\"\n")
                .files();

        assertThat(AddOnLint.check(files)).isEmpty();
    }

    @Test
    void arbitraryContentNeverThrows() {
        SplittableRandom random = new SplittableRandom(42);
        String[] pieces = {
            "[",
            "]",
            "=",
            "\\",
            "\n",
            "#",
            " ",
            "`",
            "|",
            "\"",
            "(",
            ")",
            "*",
            "source::",
            "host::",
            "EXTRACT-a",
            "LOOKUP-a",
            "REPORT-a",
            "REGEX",
            "search",
            "eventtype=",
            "%",
            "sourcetype=",
            "FORMAT",
            "filename",
            "\0",
            "\u00e9",
            "{",
            "}",
            ",",
            "(?<",
            ">",
            "AS",
            "OUTPUT"
        };
        AddOnFiles good = new ExampleAddOn().files();
        List<String> paths = List.copyOf(good.files().keySet());
        for (int run = 0; run < 600; run++) {
            TreeMap<String, byte[]> files = new TreeMap<>(good.files());
            for (int i = random.nextInt(4); i >= 0; i--) {
                byte[] content;
                if (random.nextInt(4) == 0) {
                    content = new byte[random.nextInt(120)];
                    random.nextBytes(content);
                } else {
                    StringBuilder text = new StringBuilder();
                    for (int p = random.nextInt(60); p > 0; p--) {
                        text.append(pieces[random.nextInt(pieces.length)]);
                    }
                    content = text.toString().getBytes(StandardCharsets.UTF_8);
                }
                files.put(paths.get(random.nextInt(paths.size())), content);
            }
            assertThat(AddOnLint.check(new AddOnFiles(good.id(), files))).isNotNull();
        }
    }
}
