package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_VENDOR_PRODUCT;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.conf.PropsSelector;

/** Sourcetypes of tagged event types should set vendor_product, which every CIM data model recommends. */
final class VendorProductCheck implements LintCheck {

    private static final String FIELD = "vendor_product";
    private static final Pattern SOURCETYPE =
            Pattern.compile("(?i)(?<![\\w.])sourcetype\\s*=\\s*\"?([^\\s()\"*]+)(?=[\\s)\"]|$)");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Conf props = addOn.conf("props.conf");
        PropsSelector selector = PropsSelector.compile(props, new Findings());
        Set<String> transforms = transforms(addOn.conf("transforms.conf"));
        for (String sourcetype : tagged(addOn)) {
            if (props.stanza(sourcetype).isPresent() && !sets(selector.select(sourcetype, "", ""), transforms)) {
                findings.add(
                        LINT_VENDOR_PRODUCT,
                        addOn.header("props.conf", sourcetype),
                        "The sourcetype " + sourcetype + " does not set vendor_product.",
                        "Add EVAL-vendor_product = \"Vendor Product\".");
            }
        }
    }

    private static Set<String> tagged(LintSubject addOn) {
        Set<String> sourcetypes = new TreeSet<>();
        for (ConfStanza eventtype : addOn.conf("eventtypes.conf").all()) {
            if (addOn.conf("tags.conf")
                    .stanza(TagCheck.stanzaOf(eventtype.name()))
                    .isPresent()) {
                Matcher matcher = SOURCETYPE.matcher(eventtype.value("search", ""));
                while (matcher.find()) {
                    sourcetypes.add(matcher.group(1));
                }
            }
        }
        return sourcetypes;
    }

    /** The transforms that give the field. */
    private static Set<String> transforms(Conf conf) {
        return conf.all().stream()
                .filter(stanza -> stanza.all().stream().anyMatch(s -> s.value().contains(FIELD)))
                .map(ConfStanza::name)
                .collect(Collectors.toSet());
    }

    private static boolean sets(EffectiveProps props, Set<String> transforms) {
        return props.settings().all().stream()
                .anyMatch(setting -> setting.key().equals("EVAL-" + FIELD)
                        || !setting.key().startsWith("EVAL-") && setting.value().contains(FIELD)
                        || throughTransform(setting, transforms));
    }

    private static boolean throughTransform(ConfSetting setting, Set<String> transforms) {
        boolean refers = setting.key().startsWith("REPORT") || setting.key().startsWith("TRANSFORMS");
        return refers && Stream.of(setting.value().split("\\s*,\\s*")).anyMatch(transforms::contains);
    }
}
