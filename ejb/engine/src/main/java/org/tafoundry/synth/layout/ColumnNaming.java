package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.table.WordLists;

/** Names the columns of unknown delimited events after what their values are and what stands beside them. */
public final class ColumnNaming {

    /** What transport headers give. */
    private static final Set<String> OF_HEADERS = Set.of("message", "timestamp", "program", "pid", "log_host");

    private static final int GREATEST_PORT = 65_535;

    /** Several values that begin with one word say what they are: {@code rule-web}, {@code rule-dns}. */
    private static final Pattern NAMED_BY_PREFIX = Pattern.compile("([a-z]{3,20})[-_:][\\w.-]+");

    private static final Set<String> NO_VALUE = WordLists.set("no-column-values");

    /** The kind of a site or a file, as filters call it. */
    private static final Pattern CATEGORY = Pattern.compile("[A-Z][a-z]{2,}(?:[-_/&][A-Za-z]{2,})*");

    /** A command with an option. */
    private static final Pattern COMMAND = Pattern.compile("[a-z][\\w-]*(?: [\\w./-]+)* --?[a-z][\\w-]*(?: .*)?");

    private static final Pattern FAILED =
            Pattern.compile("(?i)bad|" + String.join("|", WordLists.list("failure-stems")));

    private static final int FEWEST_MACHINES = 3;

    private final List<List<String>> rows;

    private final List<List<String>> columns = new ArrayList<>();
    private final List<ColumnKind> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private Set<String> users = Set.of();

    private ColumnNaming(List<List<String>> rows, int count) {
        this.rows = rows;
        for (int c = 0; c < count; c++) {
            int column = c;
            List<String> values = rows.stream()
                    .filter(r -> r.size() > column)
                    .map(r -> r.get(column))
                    .filter(v -> !v.isEmpty() && !v.equals("-") && !v.equalsIgnoreCase("n/a"))
                    .toList();
            columns.add(values);
            List<String> told = values.stream()
                    .filter(v -> !NO_VALUE.contains(v.toLowerCase(Locale.ROOT)))
                    .toList();
            kinds.add(ColumnKind.of(told.isEmpty() ? values : told));
        }
    }

    /**
     * The names of all columns, each once.
     *
     * @param rows the cells of events
     * @param count number of columns
     */
    public static List<String> names(List<List<String>> rows, int count) {
        ColumnNaming naming = new ColumnNaming(rows, count);
        naming.taken.addAll(OF_HEADERS);
        naming.run();
        return naming.names;
    }

    /** The name for a column of these values by itself; empty where any column could hold them. */
    public static Optional<String> telling(List<String> values) {
        List<String> told =
                values.stream().filter(v -> !v.isEmpty() && !v.equals("-")).toList();
        ColumnKind kind = ColumnKind.of(told);
        return kind.tells() && told.size() * 2 > values.size()
                ? Optional.of(kind.names().get(0))
                : Optional.empty();
    }

    /**
     * The columns of rows of one kind, with their names and how they are cut further.
     *
     * @param rows the cells of events
     * @param count number of columns
     * @param others rows of another kind in the same log, empty when there is none; both begin alike as far as the kinds
     *     of their columns agree, and there they have the same names
     */
    static List<Cell> cells(List<List<String>> rows, int count, List<List<String>> others) {
        ColumnNaming naming = new ColumnNaming(rows, count);
        naming.taken.addAll(OF_HEADERS);
        if (!others.isEmpty()) {
            naming.follow(others);
        }
        naming.run();
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            ColumnKind kind = naming.kinds.get(c);
            String label = ColumnLabel.of(naming.columns.get(c));
            CellType type = label.isEmpty() ? kind.cell() : CellType.ANY;
            String name = kind == ColumnKind.EMPTY ? "" : naming.names.get(c);
            cells.add(new Cell(name, type, List.of(), "", false, label));
        }
        return cells;
    }

    /** Takes over the names of the columns with which other rows begin as these do. */
    private void follow(List<List<String>> others) {
        ColumnNaming other = new ColumnNaming(others, others.get(0).size());
        other.taken.addAll(OF_HEADERS);
        other.run();
        int user = other.names.indexOf("user");
        users = user < 0 ? Set.of() : new HashSet<>(other.columns.get(user));
        int same = shared(other);
        for (int c = 0; c < same; c++) {
            if (kinds.get(c) == ColumnKind.EMPTY || other.kinds.get(c) != ColumnKind.EMPTY) {
                names.add(other.names.get(c));
            } else {
                names.add(byKind(c));
            }
            taken.add(names.get(c));
        }
    }

    /** The number of columns with which rows of both types begin, kind by kind. */
    static int shared(List<List<String>> rows, List<List<String>> others) {
        return new ColumnNaming(rows, rows.get(0).size())
                .shared(new ColumnNaming(others, others.get(0).size()));
    }

    private int shared(ColumnNaming other) {
        int same = 0;
        while (same < Math.min(kinds.size(), other.kinds.size()) && alike(kinds.get(same), other.kinds.get(same))) {
            same++;
        }
        return same;
    }

    private static boolean alike(ColumnKind one, ColumnKind other) {
        return one == other || one == ColumnKind.EMPTY || other == ColumnKind.EMPTY || one.word() && other.word();
    }

    private void run() {
        List<String> ports = new ArrayList<>();
        for (int c = names.size(); c < columns.size(); c++) {
            String name = ColumnLabel.name(columns.get(c));
            if (name.isEmpty() && kinds.get(c) == ColumnKind.IP) {
                name = next(ColumnKind.IP);
                ports.add(name.replace("_ip", "_port"));
                names.add(name);
                continue;
            }
            if (name.isEmpty() && !ports.isEmpty() && port(c) && beside(c)) {
                names.add(take(ports.remove(0)));
                continue;
            }
            if (name.isEmpty()) {
                name = between(c);
            }
            if (name.isEmpty()) {
                name = requested(c);
            }
            if (name.isEmpty()) {
                name = besideResults(c);
            }
            if (kinds.get(c) != ColumnKind.EMPTY && !beside(c)) {
                ports.clear();
            }
            names.add(name.isEmpty() ? byKind(c) : take(name));
        }
    }

    /** Whether an address or a port stands right before. */
    private boolean beside(int c) {
        return c > 0
                && (kinds.get(c - 1) == ColumnKind.IP
                        || names.size() == c && names.get(c - 1).endsWith("_port"));
    }

    private boolean port(int c) {
        if (c >= columns.size() || kinds.get(c) != ColumnKind.NUMBER && kinds.get(c) != ColumnKind.STATUS) {
            return false;
        }
        return columns.get(c).stream().allMatch(v -> v.length() <= 5 && Math.abs(Long.parseLong(v)) <= GREATEST_PORT);
    }

    /** What the columns around it make of a column. */
    private String between(int c) {
        if (port(c) && port(c + 1) && kind(c + 2) == ColumnKind.TRANSPORT && !taken.contains("src_port")) {
            return "src_port";
        }
        if (port(c) && kind(c + 1) == ColumnKind.TRANSPORT && taken.contains("src_port")) {
            return "dest_port";
        }
        if (total(c)) {
            return "bytes";
        }
        if (kind(c) == ColumnKind.NUMBER && c > 0 && total(c - 1)) {
            return "bytes_out";
        }
        if (kind(c) == ColumnKind.NUMBER && c > 1 && total(c - 2)) {
            return "bytes_in";
        }
        boolean sides = taken.contains("src_ip") && taken.contains("dest_ip");
        String own = prefix(c);
        boolean pair = !own.isEmpty() && (own.equals(prefix(c + 1)) || own.equals(prefix(c - 1)));
        if (pair && sides) {
            return taken.contains("src_" + own) ? "dest_" + own : "src_" + own;
        }
        if (kind(c) == ColumnKind.PROTOCOL && kinds.contains(ColumnKind.TRANSPORT) && !taken.contains("app")) {
            return "app";
        }
        if (sides && zones(c, c + 1) && !taken.contains("src_zone")) {
            return "src_zone";
        }
        if (sides && zones(c - 1, c) && names.size() == c && names.get(c - 1).equals("src_zone")) {
            return "dest_zone";
        }
        if (kind(c) == ColumnKind.TEXT
                && (kind(c + 1) == ColumnKind.SEVERITY || kind(c - 1) == ColumnKind.SEVERITY)
                && !taken.contains("signature")) {
            return "signature";
        }
        // what begins as its like is the machine beside an address, and no word says what it is
        boolean machine = kind(c - 1) == ColumnKind.IP || kind(c + 1) == ColumnKind.IP;
        return machine && !Lexicon.word(own) ? "" : own;
    }

    /** Whether two columns of words have values in common, as the zones on both sides of a wall. */
    private boolean zones(int one, int other) {
        if (kind(one) != ColumnKind.WORD || kind(other) != ColumnKind.WORD) {
            return false;
        }
        Set<String> from = new HashSet<>(columns.get(one));
        Set<String> to = new HashSet<>(columns.get(other));
        boolean letters =
                Stream.concat(from.stream(), to.stream()).allMatch(v -> v.matches("[A-Za-z][A-Za-z_-]{1,20}"));
        boolean few = from.size() + to.size() <= columns.get(one).size();
        return letters && few && from.size() > 1 && from.stream().anyMatch(to::contains);
    }

    /** Why something failed, where only failures have a value; and which file it was done to. */
    private String besideResults(int c) {
        boolean vague = kind(c) == ColumnKind.TEXT || kind(c) == ColumnKind.WORD || kind(c) == ColumnKind.ID;
        int result = kinds.indexOf(ColumnKind.RESULT);
        if (!vague || result < 0) {
            return "";
        }
        boolean failures = kind(c) == ColumnKind.TEXT
                && columns.get(c).size() > 1
                && columns.get(c).size() < rows.size()
                && rows.stream()
                        .filter(r -> r.size() > Math.max(c, result) && !r.get(c).isEmpty())
                        .allMatch(r -> FAILED.matcher(r.get(result)).lookingAt());
        if (failures && !taken.contains("reason")) {
            return "reason";
        }
        long files = columns.get(c).stream().filter(HostNames::file).count();
        return files > 0 && files * 2 >= columns.get(c).size() && !taken.contains("file_path") ? "file_path" : "";
    }

    /** What a column is beside those of a request: who asked, for what, how much came and what kind of site it is. */
    private String requested(int c) {
        if (kinds.stream().noneMatch(k -> k == ColumnKind.METHOD)) {
            return "";
        }
        boolean vague = kind(c) == ColumnKind.TEXT || kind(c) == ColumnKind.WORD || kind(c) == ColumnKind.ID;
        if (vague && kind(c - 1) == ColumnKind.METHOD && !taken.contains("url") && mostly(c, ColumnKind.URL)) {
            return "url";
        }
        if (kind(c) == ColumnKind.NUMBER && kind(c - 1) == ColumnKind.STATUS && !taken.contains("bytes")) {
            return "bytes";
        }
        boolean beside = kind(c - 1) == ColumnKind.IP || kind(c + 1) == ColumnKind.IP;
        if (kind(c) == ColumnKind.WORD && beside && !taken.contains("user") && ColumnValues.people(columns.get(c))) {
            return "user";
        }
        boolean category = kind(c) == ColumnKind.WORD
                && !taken.contains("category")
                && new HashSet<>(columns.get(c)).size() > 2
                && columns.get(c).stream().allMatch(v -> CATEGORY.matcher(v).matches());
        return category ? "category" : "";
    }

    /** Whether most values are of a kind. */
    private boolean mostly(int c, ColumnKind kind) {
        return columns.get(c).stream()
                                .filter(v -> ColumnKind.of(List.of(v)) == kind)
                                .count()
                        * 2
                > columns.get(c).size();
    }

    private ColumnKind kind(int c) {
        return c < 0 || c >= kinds.size() ? ColumnKind.EMPTY : kinds.get(c);
    }

    /** The word with which most values of a column begin; empty where they do not. */
    private String prefix(int c) {
        if (kind(c) != ColumnKind.WORD && kind(c) != ColumnKind.ID) {
            return "";
        }
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> values = new HashSet<>(columns.get(c));
        for (String value : values) {
            Matcher m = NAMED_BY_PREFIX.matcher(value);
            if (m.matches()) {
                counts.merge(m.group(1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1 && e.getValue() * 3 >= values.size() * 2)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whether the column is the sum of the two behind it in every row. */
    private boolean total(int c) {
        if (kind(c) != ColumnKind.NUMBER && kind(c) != ColumnKind.STATUS || c + 2 >= kinds.size()) {
            return false;
        }
        int sums = 0;
        for (List<String> row : rows) {
            if (row.size() > c + 2 && row.subList(c, c + 3).stream().allMatch(v -> v.matches("\\d{1,15}"))) {
                long sum = Long.parseLong(row.get(c + 1)) + Long.parseLong(row.get(c + 2));
                if (Long.parseLong(row.get(c)) != sum) {
                    return false;
                }
                sums += sum > 0 ? 1 : 0;
            }
        }
        return sums > 1;
    }

    private String byKind(int c) {
        ColumnKind kind = kinds.get(c);
        if (kind == ColumnKind.STATUS && kinds.stream().noneMatch(ColumnNaming::web)) {
            return placed(c);
        }
        int address = kinds.indexOf(ColumnKind.IP);
        boolean user = kind == ColumnKind.WORD
                && !taken.contains("user")
                && !ColumnValues.versioned(columns, c)
                && (ColumnValues.people(columns.get(c)) && (address < 0 || c > address)
                        || known(columns.get(c)) && (address < 0 || c > address)
                        || audited(c) && ColumnValues.accounts(columns.get(c)));
        if (user) {
            return take("user");
        }
        String machine = machine(c);
        if (!machine.isEmpty()) {
            return take(machine);
        }
        boolean named = !kinds.contains(ColumnKind.ACTION) && !taken.contains("vendor_action");
        if (kind == ColumnKind.WORD
                && named
                && (ColumnValues.audits(columns.get(c))
                        || !audited(c) && (ColumnValues.deeds(columns.get(c)) || ended(c)))) {
            return take("vendor_action");
        }
        if (kind == ColumnKind.WORD && !taken.contains("app") && mostly(c, ColumnKind.PROTOCOL)) {
            return take("app");
        }
        boolean command = kind == ColumnKind.TEXT
                && !taken.contains("command")
                && columns.get(c).stream().anyMatch(v -> COMMAND.matcher(v).matches());
        if (command) {
            return take("command");
        }
        return kind.anything() ? placed(c) : next(kind);
    }

    /** The machine whose address stands beside it: both come and go together, and each has one of the other. */
    private String machine(int c) {
        if (kind(c) != ColumnKind.WORD && kind(c) != ColumnKind.ID) {
            return "";
        }
        for (int beside : new int[] {c - 1, c + 1}) {
            String address = kind(beside) != ColumnKind.IP
                    ? ""
                    : beside < names.size()
                            ? names.get(beside)
                            : ColumnKind.IP.names().get(0);
            String name = address.replaceFirst("_ip$", "_host");
            if (address.endsWith("_ip") && !taken.contains(name) && together(c, beside)) {
                return name;
            }
        }
        return "";
    }

    private boolean together(int c, int address) {
        Map<String, String> there = new TreeMap<>();
        Map<String, String> back = new TreeMap<>();
        int named = 0;
        for (List<String> row : rows) {
            String name = row.size() > Math.max(c, address) ? row.get(c) : "";
            if (name.isEmpty()) {
                continue;
            }
            named++;
            if (!row.get(address).equals(there.computeIfAbsent(name, n -> row.get(address)))
                    || !name.equals(back.computeIfAbsent(row.get(address), a -> name))
                    || !HostNames.possible(name)
                    || name.matches("[\\d.]+|[^\\d-]+")) {
                return false;
            }
        }
        // where nothing comes again, an id goes with its address as well
        boolean again = named > there.size() || there.keySet().stream().allMatch(n -> n.indexOf('-') > 0);
        boolean often = there.size() > 1
                && named >= there.size() * 2
                && there.keySet().stream().allMatch(n -> n.indexOf('-') > 0);
        return (there.size() >= FEWEST_MACHINES || often) && again;
    }

    /** Words for what was done, behind which stands how it ended. */
    private boolean ended(int c) {
        Set<String> words = new HashSet<>(columns.get(c));
        return kind(c + 1) == ColumnKind.RESULT
                && words.size() > 2
                && words.stream().allMatch(w -> w.matches("[a-z]{3,20}(?:_[a-z]{2,20}){0,3}"));
    }

    /** Says no more than where a column stands. */
    private String placed(int c) {
        return take("column_" + (c + 1));
    }

    private static boolean web(ColumnKind kind) {
        return kind == ColumnKind.URL || kind == ColumnKind.METHOD || kind == ColumnKind.REQUEST;
    }

    /** Whether another column says of some rows that somebody logged in. */
    private boolean audited(int c) {
        return columns.stream().filter(column -> column != columns.get(c)).anyMatch(ColumnValues::audits);
    }

    /** Whether these are names that another kind of row has for its users. */
    private boolean known(List<String> values) {
        return !users.isEmpty() && !values.isEmpty() && users.containsAll(values);
    }

    private String next(ColumnKind kind) {
        for (String name : kind.names()) {
            if (!taken.contains(name)) {
                return take(name);
            }
        }
        return take(kind.names().get(0));
    }

    private String take(String name) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "_" + n;
        }
        return free;
    }
}
