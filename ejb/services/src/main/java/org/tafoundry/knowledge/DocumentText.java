package org.tafoundry.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.addon.ArchiveLimits;
import org.tafoundry.digest.AddOnDigest;
import org.tafoundry.digest.AddOnPassage;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.json.Storable;
import org.tafoundry.knowledge.pdf.PdfReader;
import org.tafoundry.refusal.Refusal;

/** Reads the passages of a document; what cannot be read is refused, however hostile the bytes are. */
final class DocumentText {
    private static final int LONGEST_TEXT = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_NAMES = 500;
    private static final Duration LONGEST_PDF = Duration.ofMinutes(2);
    private static final List<String> TELLING = List.of("default/", "local/", "lookups/", "metadata/", "samples/");
    private static final ArchiveLimits ARCHIVE = new ArchiveLimits(10_000, 200L << 20, 3);

    private DocumentText() {}

    /** The passages of a document of this type. */
    static List<Passage> passages(DocumentType type, String fileName, InputStream document) throws IOException {
        List<Passage> passages =
                switch (type) {
                    case PDF -> ofPdf(document);
                    case MARKDOWN -> ofText(document);
                    case SPLUNK_DOC -> ofEither(document);
                    case TA_ARCHIVE -> ofAddOn(fileName, document);
                    case SAMPLE_LOG -> ofShapes(fileName, document);
                };
        if (passages.isEmpty()) {
            throw unreadable("The document has no text.", "Upload a document with text; a scan has none.");
        }
        return passages.stream()
                .map(passage -> new Passage(
                        Storable.text(passage.heading()), Storable.text(passage.text()), kept(passage.facts())))
                .toList();
    }

    private static List<Passage> ofEither(InputStream document) throws IOException {
        DocumentHead head = new DocumentHead(document.readNBytes(DocumentHead.SIZE));
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head.bytes()), document);
        return head.isPdf() ? ofPdf(whole) : ofText(whole);
    }

    private static List<Passage> ofPdf(InputStream document) throws IOException {
        PdfReader.Outcome outcome = new PdfReader(LONGEST_PDF).read(document);
        if (outcome instanceof PdfReader.Outcome.Text text) {
            return Passages.ofPages(text.pages());
        }
        PdfReader.Outcome.Unreadable problem = (PdfReader.Outcome.Unreadable) outcome;
        throw unreadable(problem.why(), problem.next());
    }

    private static List<Passage> ofText(InputStream document) throws IOException {
        byte[] bytes = document.readNBytes(LONGEST_TEXT + 1);
        if (bytes.length > LONGEST_TEXT) {
            throw new Refusal(
                    KnowledgeRefusal.KNOWLEDGE_TOO_LONG,
                    "The text has more than " + LONGEST_TEXT + " bytes (20 MB).",
                    "Split it and upload the parts.");
        }
        return Passages.ofText(new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<Passage> ofAddOn(String fileName, InputStream archive) {
        List<Passage> passages = new ArrayList<>();
        for (AddOnFiles addOn : addOns(fileName, archive)) {
            AddOnDigest.of(addOn)
                    .forEach(stanza -> Passages.add(passages, stanza.heading(), stanza.text(), facts(stanza)));
        }
        return passages;
    }

    private static List<Passage> ofShapes(String fileName, InputStream archive) {
        return addOns(fileName, archive).stream()
                .flatMap(addOn -> LogShapes.of(addOn).stream())
                .toList();
    }

    /** The add-ons of an archive, at least one. */
    static List<AddOnFiles> addOns(String fileName, InputStream archive) {
        Findings findings = new Findings();
        List<AddOnFiles> addOns = unpacked(fileName, archive, findings);
        if (findings.atLeast(Severity.ERROR) || addOns.isEmpty()) {
            String why = findings.list().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::message)
                    .collect(Collectors.joining("; "));
            throw unreadable(
                    "'" + fileName + "' is not the archive of an add-on: " + (why.isEmpty() ? "it holds none." : why),
                    "Upload a .tgz, .spl or .zip with one top folder that has the add-on's files.");
        }
        return addOns;
    }

    /** One archive at a time, and of its files only what says something about events, so that memory suffices for all. */
    private static synchronized List<AddOnFiles> unpacked(String fileName, InputStream archive, Findings findings) {
        return AddOnArchive.read(fileName, archive, ARCHIVE, findings).stream()
                .map(DocumentText::telling)
                .toList();
    }

    private static AddOnFiles telling(AddOnFiles addOn) {
        TreeMap<String, byte[]> files = new TreeMap<>(addOn.files());
        files.keySet().removeIf(path -> TELLING.stream().noneMatch(path::startsWith));
        long bytes =
                files.values().stream().mapToLong(content -> content.length).sum();
        if (bytes > LONGEST_TEXT) {
            throw new Refusal(
                    KnowledgeRefusal.KNOWLEDGE_TOO_LONG,
                    "The settings, lookups and sample events of " + addOn.id() + " have " + bytes + " bytes; at most "
                            + LONGEST_TEXT + " (20 MB) are read.",
                    "Leave large lookups out of the archive and upload it again.");
        }
        return new AddOnFiles(addOn.id(), files);
    }

    private static PassageFacts facts(AddOnPassage stanza) {
        return new PassageFacts(stanza.sourcetypes(), stanza.fields(), stanza.models());
    }

    private static PassageFacts kept(PassageFacts facts) {
        return new PassageFacts(kept(facts.sourcetypes()), kept(facts.fields()), kept(facts.models()));
    }

    /** Without names that are none, which no index takes. */
    private static List<String> kept(List<String> names) {
        return names.stream()
                .filter(name -> name.length() <= LONGEST_NAME)
                .map(Storable::text)
                .limit(MOST_NAMES)
                .toList();
    }

    private static Refusal unreadable(String message, String next) {
        return new Refusal(KnowledgeRefusal.KNOWLEDGE_UNREADABLE, message, next);
    }
}
