package org.tafoundry.splunk.lookup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.expression.SearchContext;
import org.tafoundry.splunk.expression.SearchExpression;
import org.tafoundry.splunk.value.CidrBlock;

/** The lookup tables of an add-on by transforms.conf stanza; each file is read once. */
public final class LookupTables {

    /** A compressed table larger than any lookup that Splunk replicates. */
    private static final int MOST_BYTES = 256 << 20;

    private final Conf transforms;
    private final Map<String, byte[]> files;
    private final Budget budget;
    private final Map<String, Optional<LookupTable>> tables = new HashMap<>();

    /**
     * Tables of an add-on.
     *
     * @param transforms merged transforms.conf
     * @param files content of {@code lookups/} by file name
     * @param budget is told before each file that is read
     */
    public LookupTables(Conf transforms, Map<String, byte[]> files, Budget budget) {
        this.budget = budget;
        this.transforms = transforms;
        this.files = Map.copyOf(files);
    }

    /** The table of a stanza, or nothing when it cannot be used offline; the first time, a finding says why. */
    public Optional<LookupTable> table(String stanza, Location where, Findings findings) {
        Optional<LookupTable> known = tables.get(stanza);
        if (known != null) {
            return known;
        }
        Optional<LookupTable> table = open(stanza, where, findings);
        tables.put(stanza, table);
        return table;
    }

    /** Like {@link #table}, but a name that is no stanza may also be the name of a file, as in eval's lookup(). */
    public Optional<LookupTable> tableOrFile(String name, Location where, Findings findings) {
        byte[] content = files.get(name);
        if (content == null || transforms.stanza(name).isPresent()) {
            return table(name, where, findings);
        }
        return tables.computeIfAbsent(
                name,
                file -> Optional.of(new LookupTable(
                        read(file, content, where, findings),
                        LookupOptions.of(new ConfStanza(file, Map.of()), findings),
                        row -> true)));
    }

    private Optional<LookupTable> open(String name, Location where, Findings findings) {
        Optional<ConfStanza> stanza = transforms.stanza(name).filter(s -> !s.disabled());
        if (stanza.isEmpty()) {
            findings.add(
                    LookupCode.LOOKUP_STANZA_MISSING,
                    where,
                    "There is no lookup [" + name + "] in transforms.conf.",
                    "Add the stanza with filename = <file>.csv, or take the LOOKUP out.");
            return Optional.empty();
        }
        String path = stanza.get().value("filename", "").strip();
        // Splunk ignores folders here
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (!file.endsWith(".csv") && !file.endsWith(".csv.gz")) {
            findings.add(
                    LookupCode.LOOKUP_NOT_RUN,
                    where,
                    "The lookup [" + name + "] is not a plain CSV file" + (file.isEmpty() ? "." : ": " + file + "."),
                    "Judge its output fields in a real Splunk.");
            return Optional.empty();
        }
        byte[] content = files.get(file);
        if (content == null) {
            findings.add(
                    LookupCode.LOOKUP_FILE_MISSING,
                    where,
                    "The add-on has no file lookups/" + file + ".",
                    "Add the file, or correct filename in [" + name + "].");
            return Optional.empty();
        }
        LookupTable table = new LookupTable(
                read(file, content, where, findings),
                LookupOptions.of(stanza.get(), findings),
                filter(stanza.get(), findings));
        checkNetworks(table, where, findings);
        return Optional.of(table);
    }

    private CsvTable read(String file, byte[] content, Location where, Findings findings) {
        budget.at(Location.file("lookups/" + file));
        if (!file.endsWith(".gz")) {
            return checked(file, CsvTable.read(content), findings);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return checked(file, CsvTable.read(in.readNBytes(MOST_BYTES)), findings);
        } catch (IOException e) {
            findings.add(
                    LookupCode.LOOKUP_FILE_BROKEN,
                    where,
                    "The file lookups/" + file + " is no gzip file: " + e.getMessage() + ".",
                    "Compress it again, or name the file .csv.");
            return CsvTable.EMPTY;
        }
    }

    private static CsvTable checked(String file, CsvTable table, Findings findings) {
        table.defects()
                .forEach(defect -> findings.add(
                        LookupCode.LOOKUP_CSV_BROKEN,
                        Location.line("lookups/" + file, defect.line()),
                        defect.message(),
                        "Save it as UTF-8 CSV with one header line and rows of equal length."));
        return table;
    }

    private static Predicate<LookupTable.Row> filter(ConfStanza stanza, Findings findings) {
        Optional<SearchExpression> search = stanza.get("filter")
                .filter(setting -> !setting.value().isBlank())
                .flatMap(setting -> SearchExpression.parse(setting.value(), setting.where(), findings));
        return row ->
                search.map(s -> s.matches(SearchContext.of("", row.fields()))).orElse(true);
    }

    private static void checkNetworks(LookupTable table, Location where, Findings findings) {
        for (String column : table.columns()) {
            if (table.options().kind(column) == LookupOptions.Kind.CIDR) {
                table.rows().stream()
                        .map(row -> row.cell(column))
                        .filter(cell -> !cell.isBlank() && CidrBlock.parse(cell).isEmpty())
                        .findFirst()
                        .ifPresent(cell -> findings.add(
                                LookupCode.LOOKUP_CIDR_INVALID,
                                where,
                                "The column " + column + " holds \"" + cell + "\", which is no network.",
                                "Write 10.0.0.0/8, 2001:db8::/32 or a single address."));
            }
        }
    }
}
