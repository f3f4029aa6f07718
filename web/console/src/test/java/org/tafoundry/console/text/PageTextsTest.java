package org.tafoundry.console.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the console says of its own comes from the bundle, and the bundle has no text that nobody says. */
class PageTextsTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path BUNDLE =
            Path.of("src", "main", "resources", "org", "tafoundry", "console", "text", "messages.properties");
    private static final Pattern USE = Pattern.compile("msg\\['([^']+)'\\]|(?:say|of)\\(['\"]([a-z]+\\.[\\w.-]+)['\"]");
    private static final Pattern SCRIPTS = Pattern.compile("texts\\['([^']+)'\\]");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^'}]|'[^']*')*}");
    private static final Pattern NO_TEXT =
            Pattern.compile("(?s)<!--.*?-->|<script.*?</script>|<(?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern LABEL =
            Pattern.compile("(?:aria-label|data-label|placeholder|title|requiredMessage|itemLabel)=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{2,}[,;:]? \\p{Ll}{2,}");
    private static final Pattern NO_TEXT_FOR_READERS = Pattern.compile(
            "(?s)'\\\\?\"'|@\\w+\\([^)]*\\)|/\\*\\*.*?\\*/|(?m)(?<![:\"])//[^\\n]*|LOG\\.log\\([^;]*;|new IOException\\([^;]*;");
    private static final Pattern HEADER = Pattern.compile("charset=|filename|-src '");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>?|^[^<>]*\\\\\">");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s*\\p{L}{2,}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    @Test
    void everyTextOfAPageIsInTheBundleAndNoneIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files(PAGES, ".xhtml")) {
            collect(Files.readString(file), used);
        }
        for (Path file : files(SOURCES, ".java")) {
            collect(Files.readString(file), used);
        }
        for (Path file : files(PAGES, ".js")) {
            SCRIPTS.matcher(Files.readString(file)).results().forEach(use -> used.add("script." + use.group(1)));
        }
        Properties all = keys();
        for (Path file : files(SOURCES, ".java")) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(all::containsKey)
                    .forEach(used::add);
        }
        used.removeIf(key -> key.startsWith("label."));
        Set<String> found = all.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("label."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(used);
    }

    @Test
    void noPageHasATextOfItsOwn() throws IOException {
        for (Path file : files(PAGES, ".xhtml")) {
            String page = EXPRESSION.matcher(Files.readString(file)).replaceAll("");
            assertThat(LETTERS.matcher(NO_TEXT.matcher(page).replaceAll(" ")).results())
                    .as("texts of " + file)
                    .isEmpty();
            assertThat(LABEL.matcher(page).results().filter(label -> LETTERS.matcher(label.group(1))
                            .find()))
                    .as("labels of " + file)
                    .isEmpty();
        }
    }

    @Test
    void noSourceHasATextOfItsOwn() throws IOException {
        for (Path file : files(SOURCES, ".java")) {
            assertThat(ownTexts(Files.readString(file))).as("texts of " + file).isEmpty();
        }
    }

    @Test
    void aTextIsFoundInAPieceOfAPageToo() {
        assertThat(ownTexts("out.append(\"<p class=\\\"fault\\\">This was not understood.</p>\");"))
                .hasSize(1);
        assertThat(ownTexts("out.append(\"<th scope=\\\"col\\\">Setting</th>\");"))
                .hasSize(1);
        assertThat(ownTexts("throw Values.invalid(\"There is no such user.\", \"\");"))
                .hasSize(1);
        assertThat(ownTexts("out.append(\"<div class=\\\"table wide\\\"><table>\");"))
                .isEmpty();
    }

    @Test
    void everyPatternCanBeFilled() throws IOException {
        Properties texts = keys();
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            if (text.contains("{0")) {
                assertThatCode(() -> new MessageFormat(text).format(new Object[] {1, 1, 1, 1, 1, 1}))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        }
    }

    /** Sentences, and words between tags, that source code says; not what it logs or tells to programmers. */
    private static List<String> ownTexts(String source) {
        return LITERAL.matcher(NO_TEXT_FOR_READERS.matcher(source).replaceAll(""))
                .results()
                .map(literal -> literal.group(1))
                .filter(literal -> !HEADER.matcher(literal).find())
                .filter(literal ->
                        SENTENCE.matcher(TAG.matcher(literal).replaceAll(" ")).find()
                                || BETWEEN_TAGS.matcher(literal).find())
                .toList();
    }

    private static void collect(String text, Set<String> used) {
        Matcher use = USE.matcher(text);
        while (use.find()) {
            used.add(use.group(1) == null ? use.group(2) : use.group(1));
        }
    }

    private static Properties keys() throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLE)) {
            properties.load(in);
        }
        return properties;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
