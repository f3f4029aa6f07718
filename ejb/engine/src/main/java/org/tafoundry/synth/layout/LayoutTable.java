package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.table.TableFile;
import org.tafoundry.table.Tables;

/**
 * The layouts of the tables, an organisation's own before those that ship with the engine.
 *
 * @param entries the layouts with what proves them
 */
record LayoutTable(List<LayoutEntry> entries) {

    LayoutTable {
        entries = List.copyOf(entries);
    }

    /** The layouts of these tables. */
    static LayoutTable of(Tables tables) {
        return tables.once(LayoutTable.class, (given, findings) -> read(given, findings, false));
    }

    /** Reads the layouts; what is wrong with them, and what they lack to be proven, is told. */
    static LayoutTable read(Tables tables, Findings findings) {
        return read(tables, findings, true);
    }

    /** Proofs are for builds and for own tables, which are checked before; a run does without. */
    private static LayoutTable read(Tables tables, Findings findings, boolean proofs) {
        Map<String, Location> ids = new HashMap<>();
        List<LayoutEntry> shipped = entries(tables.shipped(LayoutReplay.KIND), ids, findings, proofs);
        List<LayoutEntry> all = new ArrayList<>(entries(tables.own(LayoutReplay.KIND), ids, findings, proofs));
        all.addAll(shipped);
        return new LayoutTable(all);
    }

    /** Every layout. */
    List<Layout> all() {
        return entries.stream().map(LayoutEntry::layout).toList();
    }

    private static List<LayoutEntry> entries(
            List<TableFile> files, Map<String, Location> ids, Findings findings, boolean proofs) {
        List<LayoutEntry> entries = new ArrayList<>();
        for (TableFile file : files) {
            for (LayoutEntry entry : LayoutReader.read(file, findings)) {
                Location before = ids.putIfAbsent(entry.layout().name(), entry.where());
                if (before != null) {
                    findings.add(
                            LayoutCode.LAYOUT_ID_TWICE,
                            entry.where(),
                            "The layout " + entry.layout().id() + " stands in " + before + " already.",
                            "Give it another id, for example one that begins with your organisation's name.");
                } else if (!proofs || proven(entry, findings)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static boolean proven(LayoutEntry entry, Findings findings) {
        boolean sourced = !entry.source().isBlank();
        if (!sourced) {
            findings.add(
                    LayoutCode.LAYOUT_SOURCE_MISSING,
                    entry.where(),
                    "The layout " + entry.layout().id() + " does not say where its format is documented.",
                    "Write a line: source, a blank, and the document or the program that writes it.");
        }
        boolean sampled = !entry.samples().isEmpty()
                && entry.samples().stream()
                        .noneMatch(s -> s.event().isBlank() || s.fields().isEmpty());
        if (!sampled) {
            findings.add(
                    LayoutCode.LAYOUT_SAMPLE_MISSING,
                    entry.where(),
                    "The layout " + entry.layout().id() + " has no sample with the fields that it gives.",
                    "Write a line: sample, a blank, and an event; and below it: gives name=value ¦ name=value.");
        }
        return sourced && sampled;
    }
}
