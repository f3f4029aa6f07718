package org.tafoundry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final Pattern READ = Pattern.compile("\\b[A-Z][a-z]+Keys\\.([A-Z][A-Z0-9_]*)");

    private static final List<Class<?>> GROUPS = List.of(
            AdviceKeys.class,
            CallKeys.class,
            NotificationKeys.class,
            LoginKeys.class,
            MaintenanceKeys.class,
            WorkKeys.class,
            ValidationKeys.class);

    @Test
    void everySettingIsReadByTheProduct() throws IOException {
        Set<String> unread = new TreeSet<>(Keys.all().stream().map(Key::name).toList());
        unread.removeAll(read());
        assertThat(unread).isEmpty();
    }

    @Test
    void everySettingIsDeclaredOnceUnderTheNameOfItsConstant() throws IllegalAccessException {
        List<String> constants = new ArrayList<>();
        for (Class<?> group : GROUPS) {
            for (var field : group.getFields()) {
                assertThat(((Key<?>) field.get(group)).name()).isEqualTo(field.getName());
                constants.add(field.getName());
            }
        }
        assertThat(Keys.all())
                .extracting(Key::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(constants);
        assertThat(Keys.all()).allSatisfy(key -> assertThat(key.description()).isNotBlank());
    }

    @Test
    void aDefaultThatTheSettingCannotHaveIsRefused() {
        assertThatThrownBy(() -> new Key<>("X", Kind.integer(1, 2), "3", false, "", ""))
                .hasMessageContaining("The default '3' of X is not a whole number from 1 to 2");
    }

    @Test
    void aChoiceIsWrittenInLowerCase() {
        Kind<ValueType> kind = Kind.choice(ValueType.class);
        assertThat(kind.read(" Int ")).contains(ValueType.INT);
        assertThat(kind.write(ValueType.BOOL)).isEqualTo(ValueType.BOOL.name().toLowerCase(Locale.ROOT));
        assertThat(kind.allowed()).isEqualTo("one of string, int, bool, json");
    }

    private static Set<String> read() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module : List.of("ejb/services", "batch", "web/api", "web/console")) {
            try (Stream<Path> files = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
                for (Path file : files.filter(KeysTest::isSourceElsewhere).toList()) {
                    Matcher matcher = READ.matcher(Files.readString(file));
                    while (matcher.find()) {
                        read.add(matcher.group(1));
                    }
                }
            }
        }
        return read;
    }

    private static boolean isSourceElsewhere(Path file) {
        return file.toString().endsWith(".java") && !file.toString().endsWith("Keys.java");
    }
}
