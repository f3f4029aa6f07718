package org.tafoundry.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.engine.SplunkEngine;

/** The add-ons that the benches run over an access log. */
final class TypicalAddOn {

    /** Host, user, time, method, path, protocol, status, bytes, referrer and agent of one line. */
    static final String LINE = "^(?<clientip>\\S+) (?<ident>\\S+) (?<user>\\S+) \\[(?<stamp>[^\\]]+)\\] "
            + "\"(?<method>[A-Z]+) (?<uri>\\S+) (?<version>[^\"]+)\" (?<status>\\d+) (?<bytes>\\d+) "
            + "\"(?<referrer>[^\"]*)\" \"(?<agent>[^\"]*)\"";

    private static final String INDEX_TIME =
            """
            [bench]
            SHOULD_LINEMERGE = false
            LINE_BREAKER = ([\\r\\n]+)
            TIME_PREFIX = \\[
            TIME_FORMAT = %d/%b/%Y:%H:%M:%S %z
            MAX_TIMESTAMP_LOOKAHEAD = 30
            KV_MODE = none
            """;

    /** Twenty search-time settings: 3 EXTRACT, 2 REPORT, 6 FIELDALIAS, 7 EVAL, 2 LOOKUP. */
    private static final String TWENTY =
            """
            EXTRACT-path = ^(?<uri_path>[^?]+)(?:\\?(?<uri_query>.+))? in uri
            EXTRACT-file = /(?<file>[^/]+)$ in uri_path
            REPORT-site = site
            REPORT-query = query
            FIELDALIAS-src = clientip AS src
            FIELDALIAS-http_user_agent = agent AS http_user_agent
            FIELDALIAS-http_referrer = referrer AS http_referrer
            FIELDALIAS-http_method = method AS http_method
            FIELDALIAS-dest = host AS dest
            FIELDALIAS-url = uri AS url
            EVAL-action = case(status<400, "success", status<600, "failure")
            EVAL-app = "web"
            EVAL-bytes_out = tonumber(bytes)
            EVAL-http_user_agent_length = len(agent)
            EVAL-url_length = len(uri)
            EVAL-user = if(user=="-", null(), lower(user))
            EVAL-vendor_product = "Example Web"
            LOOKUP-status = statuses status OUTPUT text AS status_description
            LOOKUP-net = nets net AS clientip OUTPUT zone AS src_zone
            """;

    private static final String TRANSFORMS =
            """
            [site]
            SOURCE_KEY = referrer
            REGEX = ^https?://([^/:]+)
            FORMAT = referrer_domain::$1
            [query]
            SOURCE_KEY = uri_query
            DELIMS = "&", "="
            [statuses]
            filename = statuses.csv
            [nets]
            filename = nets.csv
            match_type = CIDR(net)
            max_matches = 1
            """;

    private TypicalAddOn() {}

    static SplunkEngine oneExtract() {
        return engine(INDEX_TIME + "EXTRACT-line = " + LINE + "\n");
    }

    static SplunkEngine twentySettings() {
        return engine(INDEX_TIME + "EXTRACT-line = " + LINE + "\n" + TWENTY);
    }

    private static SplunkEngine engine(String props) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", props.getBytes(StandardCharsets.UTF_8));
        files.put("default/transforms.conf", TRANSFORMS.getBytes(StandardCharsets.UTF_8));
        if (props.contains("EVAL-")) {
            files.put("default/eventtypes.conf", "[web]\nsearch = sourcetype=bench\n".getBytes(StandardCharsets.UTF_8));
            files.put("default/tags.conf", "[eventtype=web]\nweb = enabled\n".getBytes(StandardCharsets.UTF_8));
        }
        files.put("lookups/statuses.csv", "status,text\n200,OK\n404,Not found\n".getBytes(StandardCharsets.UTF_8));
        files.put("lookups/nets.csv", "net,zone\n10.0.0.0/8,inside\n".getBytes(StandardCharsets.UTF_8));
        Findings findings = new Findings();
        SplunkEngine engine = SplunkEngine.load(List.of(new AddOnFiles("TA-bench", files)), findings);
        if (!findings.list().isEmpty()) {
            throw new IllegalStateException("The bench's add-on has findings: " + findings.list());
        }
        return engine;
    }
}
