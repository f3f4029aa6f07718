package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Finding;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.order.SampleAnalysis.FieldProfile;
import org.tafoundry.order.SampleAnalysis.Shape;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.design.Extraction;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.sensitive.Redactor;
import org.tafoundry.synth.time.TimeDesign;

/** Writes down what samples are. */
final class AnalysisWriter {

    private static final int LONGEST_EXAMPLE = 500;
    private static final int LONGEST_VALUE = 200;
    private static final int EXAMPLES = 3;

    /** How much of an event is looked through for what must be masked, before it is cut. */
    private static final int LONGEST_READ = 20_000;

    private AnalysisWriter() {}

    static SampleAnalysis refused(List<Finding> refusals) {
        return new SampleAnalysis(false, "", "", 0, "", 0, 0, "", List.of(), List.of(), List.of(), refusals);
    }

    static SampleAnalysis write(
            SampleScan scan,
            Format format,
            TimeDesign time,
            FieldProfiler profile,
            Extraction extraction,
            List<Finding> findings) {
        List<Shape> shapes = new ArrayList<>();
        format.payloads()
                .forEach((kind, payloads) -> shapes.add(new Shape(
                        kind.label(),
                        Math.round(
                                (double) payloads.size() / scan.reservoir.kept().size() * scan.reservoir.events()),
                        cut(Redactor.redact(cut(payloads.get(0).event(), LONGEST_READ)), LONGEST_EXAMPLE))));
        return new SampleAnalysis(
                true,
                format.words(),
                format.kind().id(),
                format.confidence(),
                scan.head.encoding().setting(),
                scan.bytes,
                scan.reservoir.events(),
                time.words(),
                shapes,
                profile.fields().stream().map(f -> field(f, profile.events())).toList(),
                scan.sensitive.result(),
                findings);
    }

    private static FieldProfile field(ProfiledField field, long events) {
        return new FieldProfile(
                field.name(),
                ValueTypes.of(field.examples()),
                (double) field.events() / Math.max(1, events),
                field.examples().size(),
                field.examples().stream()
                        .limit(EXAMPLES)
                        .map(e -> cut(Redactor.redact(field.name(), e), LONGEST_VALUE))
                        .toList());
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
