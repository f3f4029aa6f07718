package org.tafoundry.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimModels;

/** Writes a proposal that was checked into the files of an add-on. */
final class ProposalWriting {
    private static final String PROPS = "props.conf";
    private static final String TRANSFORMS = "transforms.conf";
    private static final String ENABLED = "enabled";
    static final String README = "README.md";
    private static final String EXPLAINED =
            "## What fields are\n\nIn the words of documents that a language model was shown;"
                    + " no setting depends on it.\n\n";

    private ProposalWriting() {}

    static AddOnFiles write(AddOnFiles addOn, Proposal proposal) {
        ConfEdit edit = new ConfEdit(addOn);
        if (proposal instanceof Proposal.Alias alias) {
            return alias(addOn, alias);
        }
        if (proposal instanceof Proposal.Named named) {
            return named.rows().isEmpty()
                    ? named(addOn, named)
                    : rows(edit, new Proposal.ValueRows(named.sourcetype(), named.field(), named.name(), named.rows()));
        }
        if (proposal instanceof Proposal.ValueRows rows) {
            return rows(edit, rows);
        }
        if (proposal instanceof Proposal.EventKind kind) {
            return kind(addOn, edit, kind);
        }
        if (proposal instanceof Proposal.Explanation explanation) {
            return explanation(addOn, explanation);
        }
        Proposal.Extraction extraction = (Proposal.Extraction) proposal;
        String key = unused(addOn, "EXTRACT-proposed");
        return edit.set(PROPS, extraction.sourcetype(), key, extraction.regex()).done();
    }

    /** A line of README.md; everything else stays byte for byte. */
    private static AddOnFiles explanation(AddOnFiles addOn, Proposal.Explanation explanation) {
        String readme = addOn.text(README).orElse("");
        int section = readme.indexOf(EXPLAINED);
        if (section < 0) {
            readme += (readme.isEmpty() || readme.endsWith("\n") ? "\n" : "\n\n") + EXPLAINED;
            section = readme.length() - EXPLAINED.length();
        }
        int next = readme.indexOf("\n## ", section + EXPLAINED.length());
        int end = next < 0 ? readme.length() : next;
        String line = "- `" + explanation.field() + "`: " + explanation.sentence() + "\n";
        return new ConfEdit(addOn)
                .file(README, readme.substring(0, end) + line + readme.substring(end))
                .done();
    }

    private static AddOnFiles alias(AddOnFiles addOn, Proposal.Alias alias) {
        String value = quoted(alias.field()) + " ASNEW " + alias.target();
        String key = unused(addOn, "FIELDALIAS-proposed_" + alias.target());
        return new ConfEdit(addOn).set(PROPS, alias.sourcetype(), key, value).done();
    }

    /** An EVAL comes after aliases and may take their value away, so it has to give the name itself. */
    private static AddOnFiles named(AddOnFiles addOn, Proposal.Named named) {
        ConfEdit edit = new ConfEdit(addOn);
        String key = "EVAL-" + named.name();
        Optional<String> eval = edit.value(PROPS, named.sourcetype(), key);
        if (eval.isEmpty()) {
            return alias(addOn, new Proposal.Alias(named.sourcetype(), named.field(), named.name()));
        }
        String field = named.field().matches("[A-Za-z_]\\w*") ? named.field() : "'" + named.field() + "'";
        return edit.replace(PROPS, named.sourcetype(), key, "coalesce(" + eval.get() + ", " + field + ")")
                .done();
    }

    static AddOnFiles rows(ConfEdit edit, Proposal.ValueRows rows) {
        String name = plain(rows.sourcetype()) + "_" + plain(rows.field()) + "_" + rows.target();
        String column = rows.field().equals(rows.target()) ? "vendor_" + rows.target() : rows.field();
        String input = column.equals(rows.field()) ? quoted(column) : column + " AS " + quoted(rows.field());
        String csv = rows.rows().entrySet().stream()
                .map(row -> cell(row.getKey()) + "," + cell(row.getValue()) + "\n")
                .collect(Collectors.joining("", cell(column) + "," + rows.target() + "\n", ""));
        return edit.file("lookups/" + name + ".csv", csv)
                .replace(TRANSFORMS, name, "filename", name + ".csv")
                .replace(TRANSFORMS, name, "case_sensitive_match", "true")
                .replace(
                        PROPS,
                        rows.sourcetype(),
                        "LOOKUP-proposed_" + rows.target(),
                        name + " " + input + " OUTPUT " + rows.target())
                .done();
    }

    private static AddOnFiles kind(AddOnFiles addOn, ConfEdit edit, Proposal.EventKind kind) {
        String prefix = plain(kind.sourcetype()) + "_" + plain(kind.model());
        String name = prefix;
        for (int i = 2; addOn.text("default/eventtypes.conf").orElse("").contains("[" + name + "]"); i++) {
            name = prefix + "_" + i;
        }
        String search = kind.terms().stream()
                .map(term -> " " + term.field() + "=" + condition(term))
                .collect(Collectors.joining("", "sourcetype=" + searched(kind.sourcetype()), ""));
        edit.set("eventtypes.conf", name, "search", search);
        for (String tag : tags(kind.model())) {
            edit.set("tags.conf", "eventtype=" + name, tag, ENABLED);
        }
        return edit.done();
    }

    /** The tags of a dataset, or of the first dataset of a model, which everything in the model has. */
    static List<String> tags(String model) {
        return CimModels.standard().named(model).stream()
                .filter(dataset -> !dataset.tags().isEmpty())
                .findFirst()
                .map(CimDataset::tags)
                .orElse(List.of());
    }

    private static String unused(AddOnFiles addOn, String key) {
        String props = addOn.text("default/props.conf").orElse("");
        int number = 1;
        while (props.contains(key + "_" + number + " ")) {
            number++;
        }
        return key + "_" + number;
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9_]", "_");
    }

    static String quoted(String field) {
        return field.matches("\\w+") ? field : "\"" + field + "\"";
    }

    private static String condition(Proposal.Term term) {
        return term.value().equals(Proposal.Term.ANY) ? Proposal.Term.ANY : searched(term.value());
    }

    private static String searched(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String cell(String value) {
        return value.matches("[\\w.: -]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
