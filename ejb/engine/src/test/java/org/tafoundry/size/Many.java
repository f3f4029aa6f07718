package org.tafoundry.size;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.addon.AddOnFiles;

/** One thing of which an add-on or its sample holds as many as is asked for. */
public enum Many {
    STANZAS("[s%d]\nTRUNCATE = 1\n", "x"),
    SOURCE_PATTERNS("[source::/a/%d/...]\nTRUNCATE = 9\n", "x"),
    HOST_LITERALS("[host::h%d]\nTRUNCATE = 9\n", "x"),
    EXTRACTS("[st]\n", n -> list(n, "EXTRACT-%d = k%<d=(?<f%<d>\\w+)\n"), "k1=a k2=b"),
    REPORTS(
            "[st]\n",
            n -> "REPORT-a = " + list(n, "t%d,") + "x\n",
            n -> list(n, "[t%d]\nREGEX = k%<d=(\\w+)\nFORMAT = f%<d::$1\n"),
            "k1=a k2=b"),
    FORMAT_PAIRS(
            "[st]\n",
            n -> "REPORT-a = t\n",
            n -> "[t]\nREGEX = (\\w+)\nFORMAT = " + list(n, "f%d::$1 ") + "\n",
            "one two"),
    FIELD_NAMES(
            "[st]\n",
            n -> "REPORT-a = t\n",
            n -> "[t]\nDELIMS = \",\"\nFIELDS = " + list(n, "f%d,") + "z\n",
            n -> list(n, "%d,") + "z\n"),
    ALIAS_PAIRS("[st]\n", n -> "FIELDALIAS-a = " + list(n, "a%d AS b%<d ") + "\n", "a1=x b2=y"),
    ALIASES_OF_ONE_NAME("[st]\n", n -> list(n, "FIELDALIAS-%d = a%<d AS user\n"), "a1=x user=y"),
    EVALS("[st]\n", n -> list(n, "EVAL-e%d = if(a=%<d, \"x\", null())\n"), "a=1"),
    NULL_EVALS(
            "[st]\n",
            n -> "REPORT-a = t\n" + list(n, "EVAL-f%d = null()\n"),
            n -> "[t]\nREGEX = (\\w+)=(\\w+)\nFORMAT = $1::$2\n",
            n -> list(n, "f%d=x ") + "\n"),
    CASE_ARMS("[st]\n", n -> "EVAL-e = case(" + list(n, "a=%d, \"x\", ") + "true(), \"y\")\n", "a=1"),
    SUM("[st]\n", n -> "EVAL-e = 1" + list(n, "+%d") + "\n", "a=1"),
    LOOKUPS("[st]\n", n -> list(n, "LOOKUP-%d = l a OUTPUT b AS c%<d\n"), n -> "[l]\nfilename = l.csv\n", "a=1"),
    LOOKUP_STANZAS("[st]\n", n -> "LOOKUP-a = l1 a OUTPUT b\n", n -> list(n, "[l%d]\nfilename = l.csv\n"), "a=1"),
    SED_SCRIPTS("[st]\n", n -> list(n, "SEDCMD-%d = s/a%<d/b/\n"), "a1 a2"),
    TRANSFORMS(
            "[st]\n",
            n -> "TRANSFORMS-a = " + list(n, "t%d,") + "x\n",
            n -> list(n, "[t%d]\nREGEX = k%<d=(\\w+)\nFORMAT = f%<d::$1\nWRITE_META = true\n"),
            "k1=a k2=b"),
    INGEST_ASSIGNMENTS(
            "[st]\n", n -> "TRANSFORMS-a = t\n", n -> "[t]\nINGEST_EVAL = " + list(n, "f%d=%<d, ") + "z=1\n", "x"),
    CLASSES_OF_A_SETTING("[st]\n", n -> list(n, "TRANSFORMS-%d = nothing\n"), "x"),
    ZONE_ALIASES("[st]\nTIME_FORMAT = %H:%M %Z\n", n -> "TZ_ALIAS = " + list(n, "Z%d=UTC,") + "\n", "10:00 Z1 x"),
    ALTERNATIVES("[st]\n", n -> "EXTRACT-a = ^(?<w>" + list(n, "w%d|") + "z)\n", "w1 x"),
    OPTIONAL_PIECES("[st]\n", n -> "EXTRACT-a = ^(?<w>" + list(n, "[a-c]?").replaceAll("\\d", "") + ")\n", "abc"),
    UNKNOWN_KEYS("[st]\n", n -> list(n, "NO_SUCH_KEY_%d = 1\n"), "x"),
    THE_SAME_KEY("[st]\n", n -> list(n, "TRUNCATE = %d\n"), "x"),
    CONTINUED_LINES("[st]\n", n -> "EXTRACT-a = (?<w>a)" + list(n, "%d\\\n") + "\n", "x"),
    COMMENTS("[st]\n", n -> list(n, "# %d\n"), "x"),
    BROKEN_LINES("[st]\n", n -> list(n, "nothing %d\n"), "x"),
    EVENT_TYPES("eventtypes.conf", n -> list(n, "[e%d]\nsearch = a=%<d\n"), "a=1"),
    EVENT_TYPES_ON_A_PREFIX("eventtypes.conf", n -> list(n, "[e%d]\nsearch = eventtype=e* OR a=1\n"), "a=1"),
    EVENT_TYPES_ON_ONE_ANOTHER("eventtypes.conf", n -> list(n, "[e%d]\nsearch = eventtype=f%<d OR a=1\n"), "a=1"),
    SEARCH_TERMS("eventtypes.conf", n -> "[e]\nsearch = " + list(n, "a=%d OR ") + "a=x\n", "a=1"),
    SEARCH_WORDS("eventtypes.conf", n -> "[e]\nsearch = " + list(n, "NOT w%d ") + "\n", "a=1"),
    SEARCH_LIST("eventtypes.conf", n -> "[e]\nsearch = a IN (" + list(n, "v%d,") + "x)\n", "a=1"),
    TAG_STANZAS("tags.conf", n -> list(n, "[eventtype=e%d]\nt%<d = enabled\n"), "a=1"),
    TAGS_OF_ONE("tags.conf", n -> "[eventtype=e]\n" + list(n, "t%d = enabled\n"), "a=1"),
    MACROS("macros.conf", n -> list(n, "[m%d]\ndefinition = a=%<d\n"), "a=1"),
    EXPORTS("metadata/default.meta", n -> list(n, "[props/s%d]\nexport = system\n"), "x"),
    INPUTS("inputs.conf", n -> list(n, "[monitor:///a/%d]\nsourcetype = s\n"), "x"),
    LOOKUP_ROWS("[st]\nLOOKUP-a = l a OUTPUT b\n", n -> "", n -> "[l]\nfilename = l.csv\n", "a=1"),
    LOOKUP_COLUMNS("[st]\nLOOKUP-a = l a OUTPUT b\n", n -> "", n -> "[l]\nfilename = l.csv\n", "a=1"),
    EVENTS("[st]\n", n -> "", n -> "", n -> list(n, "a=%d\n")),
    PAIRS_OF_AN_EVENT("[st]\n", n -> "", n -> "", n -> list(n, "k%d=v ") + "\n"),
    PAIRS_THROUGH_A_REPORT(
            "[st]\n",
            n -> "REPORT-a = t\n",
            n -> "[t]\nREGEX = (\\w+)=(\\w+)\nFORMAT = $1::$2\n",
            n -> list(n, "k%d=v ") + "\n"),
    VALUES_OF_A_FIELD(
            "[st]\n",
            n -> "REPORT-a = t\n",
            n -> "[t]\nREGEX = (?<v>\\d+)\nMV_ADD = true\n",
            n -> list(n, "%d ") + "\n"),
    KEYS_OF_INDEXED_JSON(
            "[st]\nINDEXED_EXTRACTIONS = json\n", n -> "", n -> "", n -> "{" + list(n, "\"k%d\":1,") + "\"z\":1}\n"),
    ELEMENTS_OF_INDEXED_JSON(
            "[st]\nINDEXED_EXTRACTIONS = json\n", n -> "", n -> "", n -> "{\"a\":[" + list(n, "%d,") + "1]}\n"),
    COLUMNS_OF_INDEXED_CSV(
            "[st]\nINDEXED_EXTRACTIONS = csv\n",
            n -> "",
            n -> "",
            n -> list(n, "c%d,") + "z\n" + list(n, "%d,") + "1\n"),
    ROWS_OF_A_TABLE(
            "[st]\nKV_MODE = multi\nLINE_BREAKER = (\\n)NONE\n", n -> "", n -> "", n -> "A B\n" + list(n, "%d x\n")),
    MERGED_LINES("[st]\nSHOULD_LINEMERGE = true\nMAX_EVENTS = 999999\n", n -> "", n -> "", n -> list(n, "line %d\n")),
    UNCLOSED_QUOTES("[st]\n", n -> "", n -> "", n -> list(n, "k%d='x ") + "\n");

    private static final String HEAD = "SHOULD_LINEMERGE = false\nDATETIME_CONFIG = CURRENT\nTRUNCATE = 0\n";

    private final String file;
    private final String first;
    private final IntFunction<String> props;
    private final IntFunction<String> transforms;
    private final IntFunction<String> sample;

    Many(
            String file,
            String first,
            IntFunction<String> props,
            IntFunction<String> transforms,
            IntFunction<String> sample) {
        this.file = file;
        this.first = first;
        this.props = props;
        this.transforms = transforms;
        this.sample = sample;
    }

    /** Many stanzas of this pattern in props.conf. */
    Many(String stanza, String sample) {
        this("props.conf", "", n -> list(n, stanza), n -> "", n -> sample + "\n");
    }

    /** Many in another file, or in the stanza [st] of props.conf. */
    Many(String first, IntFunction<String> many, String sample) {
        this(
                first.endsWith("\n") ? "props.conf" : first,
                first.endsWith("\n") ? first : "",
                many,
                n -> "",
                n -> sample + "\n");
    }

    Many(String first, IntFunction<String> props, IntFunction<String> transforms, String sample) {
        this("props.conf", first, props, transforms, n -> sample + "\n");
    }

    Many(String first, IntFunction<String> props, IntFunction<String> transforms, IntFunction<String> sample) {
        this("props.conf", first, props, transforms, sample);
    }

    /** The pattern for each number from 1 to n, one behind the other. */
    private static String list(int n, String pattern) {
        int gap = pattern.indexOf("%d");
        if (gap < 0) {
            return pattern.repeat(n);
        }
        String[] parts = pattern.split("%<?d", -1);
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> String.join(Integer.toString(i), parts))
                .collect(Collectors.joining());
    }

    /** An add-on with so many. */
    public AddOnFiles addOn(int n) {
        Map<String, byte[]> files = new TreeMap<>();
        put(files, "default/props.conf", file.equals("props.conf") && !first.isEmpty() ? "" : "[st]\n" + HEAD);
        String path = file.contains("/") ? file : "default/" + file;
        String stanza = first.isEmpty() ? "" : "[st]\n" + HEAD + first.substring("[st]\n".length());
        put(files, path, text(files, path) + stanza + props.apply(n));
        put(files, "default/transforms.conf", transforms.apply(n));
        put(files, "lookups/l.csv", table(n));
        return new AddOnFiles("TA-many", new TreeMap<>(files));
    }

    private String table(int n) {
        return switch (this) {
            case LOOKUP_ROWS -> "a,b\n" + list(n, "%d,x\n");
            case LOOKUP_COLUMNS -> "a,b" + list(n, ",c%d") + "\n1,x" + list(n, ",%d") + "\n";
            default -> "a,b\n1,x\n";
        };
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A sample with so many. */
    public byte[] sample(int n) {
        return sample.apply(n).getBytes(StandardCharsets.UTF_8);
    }
}
