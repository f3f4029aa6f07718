package org.tafoundry.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** All tables of knowledge that a run goes by: those that ship with the engine, and an organisation's own. */
public final class Tables {

    /** Most own files, and most characters of all of them together. */
    private static final int MOST_FILES = 200;

    private static final int MOST_CHARACTERS = 4 << 20;

    private static final String INDEX = "/org/tafoundry/table/index.tsv";

    private static final TableForm INDEX_FORM = TableForm.of(
                    "index", TableColumn.text("kind"), TableColumn.text("file"))
            .key("kind", "file");

    private static final Tables SHIPPED = new Tables(shippedFiles(), Map.of());

    private final Map<String, List<TableFile>> shipped;
    private final Map<String, List<TableFile>> own;
    private final Map<Class<?>, Object> read = new ConcurrentHashMap<>();

    private Tables(Map<String, List<TableFile>> shipped, Map<String, List<TableFile>> own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** The tables that ship with the engine, and nothing else. */
    public static Tables shipped() {
        return SHIPPED;
    }

    /**
     * The shipped tables, and own ones whose rows come before them.
     *
     * @param files own files, whose names end in the kind of table, for example {@code acme.layouts}
     * @param kinds the kinds that may be added to
     * @param findings told of files of other kinds, and of more than may be
     */
    public static Tables with(Collection<TableFile> files, Collection<String> kinds, Findings findings) {
        long characters = files.stream().mapToLong(f -> f.text().length()).sum();
        if (files.size() > MOST_FILES || characters > MOST_CHARACTERS) {
            findings.add(
                    TableCode.TABLE_TOO_LARGE,
                    Location.NONE,
                    "The own tables are " + files.size() + " files of " + characters + " characters.",
                    "Keep at most " + MOST_FILES + " files of " + MOST_CHARACTERS + " characters in all.");
            return SHIPPED;
        }
        Map<String, List<TableFile>> own = new TreeMap<>();
        for (TableFile file : files) {
            if (kinds.contains(file.ending())) {
                own.computeIfAbsent(file.ending(), k -> new ArrayList<>()).add(file);
            } else {
                findings.add(
                        TableCode.TABLE_KIND_UNKNOWN,
                        Location.file(file.name()),
                        "The file's name ends in \"" + file.ending() + "\".",
                        "Let it end in the kind of table, which is one of "
                                + String.join(", ", kinds.stream().sorted().toList())
                                + ", for example acme.layouts; keep other files elsewhere.");
            }
        }
        return new Tables(SHIPPED.shipped, own);
    }

    /** The organisation's own files of a kind, in the order in which they were given. */
    public List<TableFile> own(String kind) {
        return own.getOrDefault(kind, List.of());
    }

    /** The files of a kind that ship with the engine, in the order of the index. */
    public List<TableFile> shipped(String kind) {
        return Objects.requireNonNull(shipped.get(kind), () -> "The index has no tables of " + kind);
    }

    /** The sound rows of a kind, the organisation's own first; what is wrong with the others is told. */
    public List<TableRow> rows(TableForm form, Findings findings) {
        TableReader reader = new TableReader(form, findings);
        List<TableRow> rows = new ArrayList<>();
        // the shipped rows are read first, so that an own row is the one that is told to have a key again
        shipped(form.kind()).forEach(f -> rows.addAll(reader.read(f, false)));
        List<TableRow> first = new ArrayList<>();
        own(form.kind()).forEach(f -> first.addAll(reader.read(f, true)));
        return Stream.concat(first.stream(), rows.stream()).toList();
    }

    /**
     * The rows of a kind.
     *
     * @throws IllegalStateException when one is defective: own ones are checked before they come here
     */
    public List<TableRow> sound(TableForm form) {
        Findings findings = new Findings();
        List<TableRow> rows = rows(form, findings);
        refuse(findings);
        return rows;
    }

    /**
     * What is read of these tables, once for all who ask.
     *
     * @param type what it is
     * @param reader reads it
     * @throws IllegalStateException when a table is defective: own ones are checked before they come here
     */
    public <T> T once(Class<T> type, BiFunction<Tables, Findings, T> reader) {
        Object known = read.get(type);
        if (known == null) {
            Findings findings = new Findings();
            known = reader.apply(this, findings);
            refuse(findings);
            read.put(type, known);
        }
        return type.cast(known);
    }

    private static void refuse(Findings findings) {
        if (!findings.list().isEmpty()) {
            throw new IllegalStateException("A table is defective: " + findings.list());
        }
    }

    private static Map<String, List<TableFile>> shippedFiles() {
        Findings findings = new Findings();
        List<TableRow> rows = new TableReader(INDEX_FORM, findings).read(resource(INDEX), false);
        refuse(findings);
        Map<String, List<TableFile>> files = new LinkedHashMap<>();
        for (TableRow row : rows) {
            files.computeIfAbsent(row.text("kind"), k -> new ArrayList<>()).add(resource(row.text("file")));
        }
        return files;
    }

    private static TableFile resource(String path) {
        try (InputStream in = Tables.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The index names a table that is not there: " + path);
            }
            return new TableFile(
                    path.substring(path.lastIndexOf('/') + 1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
