package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_JSON_BROKEN;
import static org.tafoundry.lint.LintCode.LINT_MERGE_CONFLICT;
import static org.tafoundry.lint.LintCode.LINT_XML_BROKEN;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** JSON and XML files must be well-formed, and no file may hold an unresolved merge. */
final class WellFormedCheck implements LintCheck {

    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7}|>{7})(\\s|$)");

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (String path : addOn.paths()) {
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".json") && StrictJson.read(addOn.content(path)).isEmpty()) {
                findings.add(
                        LINT_JSON_BROKEN,
                        Location.file(path),
                        "The file is not well-formed JSON.",
                        "Correct its syntax or remove it.");
            } else if (lower.endsWith(".xml")) {
                xml(path, addOn.content(path), findings);
            }
            if (lower.matches(".*\\.(conf|meta|xml|json|md|txt|csv|py|manifest)")
                    && CONFLICT.matcher(addOn.text(path)).find()) {
                findings.add(
                        LINT_MERGE_CONFLICT,
                        Location.file(path),
                        "The file holds the marks of a merge conflict.",
                        "Resolve the conflict.");
            }
        }
    }

    private static void xml(String path, byte[] content, Findings findings) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            findings.add(
                    LINT_XML_BROKEN,
                    Location.line(path, line),
                    "The file is not well-formed XML.",
                    "Correct its syntax or remove it.");
        }
    }
}
