package org.tafoundry.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;

/** Checks an add-on's files as AppInspect does for the cloud, and further. */
public final class AddOnLint {

    private static final List<LintCheck> CHECKS = List.of(
            new AppConfCheck(),
            new AppIdCheck(),
            new VersionCheck(),
            new ManifestCheck(),
            new ReloadTriggerCheck(),
            new MetadataCheck(),
            new FileCheck(),
            new WellFormedCheck(),
            new IconCheck(),
            new DeniedConfCheck(),
            new KeyCheck(),
            new GlobalStanzaCheck(),
            new SourcetypeNameCheck(),
            new MagicEightCheck(),
            new ValueCheck(),
            new RegexCheck(),
            new EngineCheck(),
            new EvalLengthCheck(),
            new LookupFileCheck(),
            new EventTypeCheck(),
            new TagCheck(),
            new IndexCheck(),
            new VendorProductCheck(),
            new InputCheck());

    private AddOnLint() {}

    /** Everything that is wrong or remarkable, in a fixed order; empty when there is nothing. */
    public static List<Finding> check(AddOnFiles addOn) {
        return check(addOn, Budget.NONE);
    }

    /** The same within a budget. */
    public static List<Finding> check(AddOnFiles addOn, Budget budget) {
        Findings findings = new Findings();
        LintSubject subject = new LintSubject(addOn, findings, budget);
        for (LintCheck check : CHECKS) {
            budget.at(Location.file(addOn.id()));
            check.check(subject, findings);
        }
        return distinct(findings.list());
    }

    /** Settings that apply to several stanzas are met more than once. */
    private static List<Finding> distinct(List<Finding> findings) {
        Set<List<Object>> seen = new HashSet<>();
        return findings.stream()
                .filter(f -> seen.add(List.of(f.code(), f.where(), f.message())))
                .toList();
    }
}
