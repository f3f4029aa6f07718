package org.tafoundry.splunk.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfStanza;

/** The lookup tables of an add-on by transforms.conf stanza; each file is read once. */
public final class LookupTables {

    private final Conf transforms;
    private final Map<String, byte[]> files;
    private final Map<String, Optional<LookupTable>> tables = new HashMap<>();

    /**
     * Tables of an add-on.
     *
     * @param transforms merged transforms.conf
     * @param files content of {@code lookups/} by file name
     */
    public LookupTables(Conf transforms, Map<String, byte[]> files) {
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

    private Optional<LookupTable> open(String name, Location where, Findings findings) {
        Optional<ConfStanza> stanza = transforms.stanza(name);
        if (stanza.isEmpty()) {
            findings.add(
                    LookupCode.LOOKUP_STANZA_MISSING,
                    where,
                    "There is no lookup [" + name + "] in transforms.conf.",
                    "Add the stanza with filename = <file>.csv, or take the LOOKUP out.");
            return Optional.empty();
        }
        String file = stanza.get().value("filename", "").strip();
        if (file.isEmpty() || !file.endsWith(".csv")) {
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
        return Optional.of(new LookupTable(CsvTable.read(content), LookupOptions.of(stanza.get())));
    }
}
