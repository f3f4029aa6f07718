package org.tafoundry.synth.design;

import java.util.List;
import java.util.Optional;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.template.FreeText;
import org.tafoundry.synth.template.TextExtraction;

/** Extracts the transport header before structured payloads. */
final class HeaderExtraction {

    private HeaderExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        List<String> headers = payloads.stream()
                .filter(p -> !p.event().substring(0, p.start()).isBlank())
                .map(p -> p.event().substring(0, p.start()).stripTrailing() + " payload")
                .limit(2000)
                .toList();
        if (headers.isEmpty()) {
            return;
        }
        Optional<SyslogHeader> known = SyslogHeader.of(payloads.stream()
                .filter(p -> !p.event().substring(0, p.start()).isBlank())
                .map(Payload::event)
                .toList());
        if (known.isPresent()) {
            extraction.extract(
                    "0_" + known.get().name(), known.get().regex(), known.get().explanation());
            if (payloads.stream()
                    .anyMatch(p -> p.event().substring(0, p.start()).contains("=\""))) {
                StructuredData.pairs(extraction);
            }
            return;
        }
        for (TextExtraction header : FreeText.design(headers).extractions()) {
            if (header.className().endsWith("_header")) {
                extraction.extract("transport_" + header.className(), header.regex(), header.comment());
            }
        }
    }
}
