package org.tafoundry.splunk.eval.function;

import static java.util.Map.entry;
import static org.tafoundry.splunk.eval.Signature.MANY;
import static org.tafoundry.splunk.eval.Signature.of;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.tafoundry.splunk.conf.EditDistance;
import org.tafoundry.splunk.eval.Signature;

/** All functions of the eval language by name. */
public final class FunctionTable {

    private static final int NEAR = 2;

    private static final Map<String, Signature> TABLE = table(
            List.of(
                    of("case", 2, MANY, new CaseOf()).inPairs(),
                    of("validate", 2, MANY, new Validate()).inPairs(),
                    of("if", 3, 3, new If()),
                    of("coalesce", 1, MANY, new Coalesce()),
                    of("nullif", 2, 2, new NullIf()),
                    of("in", 2, MANY, new In()).asCondition(),
                    of("true", 0, 0, new True()).asCondition(),
                    of("false", 0, 0, new False()).asCondition(),
                    of("null", 0, 0, new Null()),
                    of("match", 2, 2, new Match()).asCondition().withRegex(1),
                    of("like", 2, 2, new Like()).asCondition(),
                    of("cidrmatch", 2, 2, new CidrMatch()).asCondition(),
                    of("searchmatch", 1, 1, new SearchMatch()).asCondition(),
                    of("lookup", 3, 3, new LookupRow())),
            List.of(
                    of("isnull", 1, 1, new IsNull()).asCondition(),
                    of("isnotnull", 1, 1, new IsNotNull()).asCondition(),
                    of("isbool", 1, 1, new IsBool()).asCondition(),
                    of("isnum", 1, 1, new IsNum()).asCondition(),
                    of("isdouble", 1, 1, new IsNum()).asCondition(),
                    of("isint", 1, 1, new IsInt()).asCondition(),
                    of("isstr", 1, 1, new IsStr()).asCondition(),
                    of("ismv", 1, 1, new IsMultivalue()).asCondition(),
                    of("isarray", 1, 1, new IsJson(true)).asCondition(),
                    of("isobject", 1, 1, new IsJson(false)).asCondition(),
                    of("typeof", 1, 1, new TypeOf()),
                    of("getfields", 0, 1, new GetFields()).of(Signature.Kind.READS_ALL),
                    of("cluster", 1, 4, new Unsupported()).of(Signature.Kind.UNSUPPORTED)),
            List.of(
                    of("tonumber", 1, 2, new ToNumber()),
                    of("todouble", 1, 2, new ToNumber()),
                    of("toint", 1, 2, new ToInt()),
                    of("tobool", 1, 1, new ToBool()).asCondition(),
                    of("tostring", 1, 2, new ToText()),
                    of("toarray", 1, 1, new JsonCheck()),
                    of("toobject", 1, 1, new JsonCheck()),
                    of("tomv", 1, 1, new JsonArrayToMv()),
                    of("printf", 1, MANY, new Printf()),
                    of("ipmask", 2, 2, new IpMask()),
                    of("md5", 1, 1, new Digest("MD5")),
                    of("sha1", 1, 1, new Digest("SHA-1")),
                    of("sha256", 1, 1, new Digest("SHA-256")),
                    of("sha512", 1, 1, new Digest("SHA-512"))),
            List.of(
                    of("len", 1, 1, new Len()),
                    of("length", 1, 1, new Len()).of(Signature.Kind.UNLISTED),
                    of("lower", 1, 1, new Lower()),
                    of("upper", 1, 1, new Upper()),
                    of("substr", 2, 3, new Substr()),
                    of("trim", 1, 2, Trim.both()),
                    of("ltrim", 1, 2, Trim.left()),
                    of("rtrim", 1, 2, Trim.right()),
                    of("replace", 3, 3, new Replace()).withRegex(1),
                    of("split", 2, 2, new Split()),
                    of("urldecode", 1, 1, new UrlDecode()),
                    of("spath", 2, 2, new Spath())),
            List.of(
                    of("now", 0, 0, new Now()),
                    of("time", 0, 0, new Now()),
                    of("strftime", 2, 2, new TimeToText()),
                    of("strptime", 2, 2, new TextToTime()),
                    of("relative_time", 2, 2, new TimeShift())),
            List.of(
                    of("mvappend", 1, MANY, new MvAppend()),
                    of("mvcount", 1, 1, new MvCount()),
                    of("mvdedup", 1, 1, new MvDedup()),
                    of("mvfilter", 1, 1, new MvFilter()),
                    of("mvfind", 2, 2, new MvFind()).withRegex(1),
                    of("mvindex", 2, 3, new MvIndex()),
                    of("mvjoin", 2, 2, new MvJoin()),
                    of("mvmap", 2, 3, new MvMap()),
                    of("mvrange", 2, 3, new MvRange()),
                    of("mvsort", 1, 1, new MvSort()),
                    of("mvzip", 2, 3, new MvZip()),
                    of("commands", 1, 1, new Commands()),
                    of("max", 1, MANY, Extreme.largest()),
                    of("min", 1, MANY, Extreme.smallest()),
                    of("sum", 1, MANY, Total.sum()),
                    of("avg", 1, MANY, Total.average()),
                    of("random", 0, 0, new Random()).of(Signature.Kind.RANDOM)),
            List.of(
                    of("json", 1, 1, new JsonCheck()),
                    of("json_object", 0, MANY, new JsonObject()).inPairs(),
                    of("json_array", 0, MANY, new JsonArray()),
                    of("json_valid", 1, 1, new JsonValid()).asCondition(),
                    of("json_keys", 1, 1, new JsonKeys()),
                    of("json_entries", 1, 1, new JsonEntries()),
                    of("json_has_key_exact", 2, 2, new JsonHasKey()).asCondition(),
                    of("json_extract", 1, MANY, new JsonExtract(false)),
                    of("json_extract_exact", 1, MANY, new JsonExtract(true)),
                    of("json_set", 3, MANY, new JsonChange(JsonChange.Kind.SET)),
                    of("json_set_exact", 3, MANY, new JsonChange(JsonChange.Kind.SET_EXACT)),
                    of("json_append", 3, MANY, new JsonChange(JsonChange.Kind.APPEND)),
                    of("json_extend", 3, MANY, new JsonChange(JsonChange.Kind.EXTEND)),
                    of("json_delete", 2, MANY, new JsonDelete()),
                    of("json_array_to_mv", 1, 2, new JsonArrayToMv()),
                    of("mv_to_json_array", 1, 2, new MvToJsonArray())),
            List.of(
                    of("round", 1, 2, new Round()),
                    of("exact", 1, 1, new Exact()),
                    of("sigfig", 1, 1, new SigFig()),
                    of("log", 1, 2, new Log()),
                    of("pow", 2, 2, new Pow()),
                    of("atan2", 2, 2, new Atan2()),
                    of("hypot", 2, 2, new Hypot()),
                    of("pi", 0, 0, new Pi()),
                    of("bit_and", 2, MANY, new BitFunction((x, y) -> x & y)),
                    of("bit_or", 2, MANY, new BitFunction((x, y) -> x | y)),
                    of("bit_xor", 2, MANY, new BitFunction((x, y) -> x ^ y)),
                    of("bit_shift_left", 2, 3, new BitFunction((x, y) -> y > 62 ? 0 : x << y)),
                    of("bit_shift_right", 2, 3, new BitFunction((x, y) -> y > 62 ? 0 : x >> y)),
                    of("bit_not", 1, 2, new BitNot())),
            List.of(
                    number("abs", Math::abs),
                    number("ceil", Math::ceil),
                    number("ceiling", Math::ceil),
                    number("floor", Math::floor),
                    number("exp", Math::exp),
                    number("ln", x -> x <= 0 ? Double.NaN : Math.log(x)),
                    number("sqrt", Math::sqrt),
                    number("sin", Math::sin),
                    number("cos", Math::cos),
                    number("tan", Math::tan),
                    number("asin", Math::asin),
                    number("acos", Math::acos),
                    number("atan", Math::atan),
                    number("sinh", Math::sinh),
                    number("cosh", Math::cosh),
                    number("tanh", Math::tanh),
                    number("asinh", NumberFunction::asinh),
                    number("acosh", NumberFunction::acosh),
                    number("atanh", NumberFunction::atanh)));

    /** Names from other languages, with Splunk's own. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            entry("length", "len"),
            entry("strlen", "len"),
            entry("ifnull", "coalesce"),
            entry("nvl", "coalesce"),
            entry("isempty", "isnull"),
            entry("exists", "isnotnull"),
            entry("substring", "substr"),
            entry("mid", "substr"),
            entry("tolower", "lower"),
            entry("lcase", "lower"),
            entry("toupper", "upper"),
            entry("ucase", "upper"),
            entry("concat", "mvjoin"),
            entry("join", "mvjoin"),
            entry("append", "mvappend"),
            entry("count", "mvcount"),
            entry("dedup", "mvdedup"),
            entry("values", "mvdedup"),
            entry("mean", "avg"),
            entry("regex", "match"),
            entry("rex", "replace"),
            entry("contains", "like"),
            entry("startswith", "like"),
            entry("switch", "case"),
            entry("iif", "if"),
            entry("int", "floor"),
            entry("urlencode", "urldecode"));

    private FunctionTable() {}

    /** The function of this name, in lower case. */
    public static Optional<Signature> find(String name) {
        return Optional.ofNullable(TABLE.get(name));
    }

    /** Names of all functions, sorted. */
    public static Set<String> names() {
        return TABLE.keySet();
    }

    /** What may have been meant by a name that is none, as a sentence. */
    public static String suggestion(String name) {
        String wrong = name.toLowerCase(Locale.ROOT);
        Optional<String> meant = Optional.ofNullable(FOREIGN.get(wrong)).or(() -> nearest(wrong));
        return meant.map(right -> "Use " + right + "() if that is meant.")
                .orElse("Use one of Splunk's functions, or put a field name in single quotes.");
    }

    private static Optional<String> nearest(String wrong) {
        return TABLE.keySet().stream()
                .filter(name -> TABLE.get(name).kind() != Signature.Kind.UNLISTED)
                .filter(name -> EditDistance.between(name, wrong) <= Math.min(NEAR, name.length() / 2))
                .min(Comparator.<String>comparingInt(name -> EditDistance.between(name, wrong))
                        .thenComparing(name -> name));
    }

    private static Signature number(String name, DoubleUnaryOperator function) {
        return of(name, 1, 1, new NumberFunction(function));
    }

    @SafeVarargs
    private static Map<String, Signature> table(List<Signature>... groups) {
        Map<String, Signature> table = new TreeMap<>();
        for (List<Signature> group : groups) {
            group.forEach(signature -> table.put(signature.name(), signature));
        }
        return Collections.unmodifiableMap(table);
    }
}
