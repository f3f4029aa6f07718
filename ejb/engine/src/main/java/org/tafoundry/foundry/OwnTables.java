package org.tafoundry.foundry;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.synth.cim.vocabulary.MeaningCheck;
import org.tafoundry.synth.layout.LayoutReplay;
import org.tafoundry.table.TableFile;
import org.tafoundry.table.Tables;

/** Adds an organisation's own tables to those that ship with the engine. */
public final class OwnTables {

    private static final Set<String> KINDS = kinds();

    private OwnTables() {}

    /** The kinds of tables that can be added to, which the names of the files end in. */
    public static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(MeaningCheck.KINDS);
        kinds.add(LayoutReplay.KIND);
        return kinds;
    }

    /**
     * The shipped tables with these.
     *
     * @throws FaultyTables when something is wrong with these
     */
    public static Tables of(Collection<TableFile> files) throws FaultyTables {
        return of(files, new Findings());
    }

    /**
     * The shipped tables with these.
     *
     * @param found what was wrong with reading them
     * @throws FaultyTables when something is wrong with these
     */
    public static Tables of(Collection<TableFile> files, Findings found) throws FaultyTables {
        if (!found.list().isEmpty()) {
            throw new FaultyTables(found.list());
        }
        Findings findings = new Findings();
        Tables tables = Tables.with(files, KINDS, findings);
        MeaningCheck.check(tables, findings);
        LayoutReplay.check(tables, findings);
        if (!findings.list().isEmpty()) {
            throw new FaultyTables(findings.list());
        }
        return tables;
    }
}
