package org.tafoundry.synth.writing;

import java.util.SortedMap;
import org.tafoundry.splunk.conf.ConfWriter;

/** Writes what pytest-splunk-addon needs: redacted events as XML, and the conf that says what they are. */
final class TestFiles {

    private TestFiles() {}

    static void add(AddOnPlan plan, SortedMap<String, byte[]> files) {
        if (plan.events().isEmpty()) {
            return;
        }
        String name = plan.design().sourcetype().replaceAll("[^A-Za-z0-9]+", "_") + ".xml";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<device>\n");
        for (String event : plan.events()) {
            xml.append("  <event>\n    <transport type=\"modinput\" sourcetype=\"")
                    .append(escaped(plan.design().sourcetype()))
                    .append("\" host=\"localhost\" source=\"sample\"/>\n    <raw><![CDATA[")
                    .append(printable(event).replace("]]>", "]]]]><![CDATA[>"))
                    .append("]]></raw>\n  </event>\n");
        }
        AddOnWriter.put(files, "samples/" + name, xml.append("</device>\n").toString());
        AddOnWriter.put(
                files,
                "README/pytest-splunk-addon-data.conf",
                new ConfWriter()
                        .comment("Run: pytest --splunk-app=. --splunk-data-generator=README")
                        .stanza(name)
                        .set("sourcetype", plan.design().sourcetype())
                        .set("sourcetype_to_search", plan.design().sourcetype())
                        .set("input_type", "modinput")
                        .set("host_type", "plugin")
                        .set("timestamp_type", "event")
                        .set("sample_count", String.valueOf(plan.events().size()))
                        .set("requirement_test_sample", "1")
                        .text());
    }

    private static String printable(String event) {
        return event.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
