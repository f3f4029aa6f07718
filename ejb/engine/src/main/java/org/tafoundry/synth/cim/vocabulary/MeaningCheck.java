package org.tafoundry.synth.cim.vocabulary;

import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.table.Tables;

/** Reads every table of meanings that an organisation can add to, to tell what is wrong with it. */
public final class MeaningCheck {

    /** The kinds of these tables. */
    public static final Set<String> KINDS = Set.of("names", "roles", "things", "deeds", "values", "models");

    private MeaningCheck() {}

    /** Tells what is wrong with the tables. */
    public static void check(Tables tables, Findings findings) {
        Vocabularies.read(tables, findings);
        RoleGuess.read(tables, findings);
        DeedTable.read(tables, findings);
        ValueList.read(tables, findings);
        ModelRules.read(tables, findings);
    }
}
