package org.tafoundry.splunk.regex;

import java.util.Map;
import java.util.Optional;

/**
 * The modular regexes that every Splunk has, written anew from what is documented of them: what each matches and which
 * fields it gives. An empty name {@code (?<>…)} is where the name after the colon of {@code [[name:field]]} goes.
 */
final class SystemModules {

    private static final Map<String, String> REGEXES = Map.ofEntries(
            Map.entry("all", "(?<>.*+)"),
            Map.entry("nspaces", "(?<>\\S++)"),
            Map.entry("cspaces", "(?<>[^\\s,]++)"),
            Map.entry("alphas", "(?<>[a-zA-Z]++)"),
            Map.entry("alnums", "(?<>[a-zA-Z0-9]++)"),
            Map.entry("digits", "(?<>[0-9]++)"),
            Map.entry("int", "(?<>0x[a-fA-F0-9]++|[0-9]++)"),
            Map.entry("hex", "(?<>(?:0x)?+[a-fA-F0-9]++)"),
            Map.entry("float", "(?<>[0-9]++\\.[0-9]*+|\\.[0-9]++)"),
            Map.entry("octet", "(?<>25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)(?![0-9])"),
            Map.entry("ipv4", "(?<ip>[[octet]](?:\\.[[octet]]){3})(?::[[int:port]])?"),
            Map.entry("sbstring", "\\[(?<>[^\\]]*+)\\]"),
            Map.entry("qstring", "\"(?<>[^\"]*+)\""),
            Map.entry("reqstr", "(?<>[^\\s\"]++)"),
            Map.entry("simple_url", "(?<url>\\w++://(?<domain>[a-zA-Z0-9.:-]++)(?:/[^\\s\"]*+)?)"),
            Map.entry("url", "(?<url>[[alphas:proto]]://(?<domain>[a-zA-Z0-9.:-]++)(?<uri>/[^\\s\"]*+)?)"),
            Map.entry("bc_domain", "(?<url>(?:(?<proto>\\w++)://)?(?<domain>[^/\\s\"]++))(?:[^\\s\"]*+)"),
            Map.entry("uri", "(?<uri>(?<uri_path>[^\\s?\"]++)(?:\\?(?<uri_query>[^\\s\"]*+))?)"),
            Map.entry(
                    "bc_uri",
                    "(?<uri>(?:\\w++://(?<uri_domain>[^/\\s\"]++))?+"
                            + "(?<uri_path>(?<root>/[^/?;\\s\"]++(?=/))?(?:[^?;/\\s\"]*/)*(?<file>[^/?;\\s\"]+)?)"
                            + "(?:;[^?\\s\"]*+)?(?:\\?(?<uri_query>[^\\s\"]*+))?)"),
            Map.entry(
                    "access-request",
                    "\"\\s*+[[reqstr:method]]?(?:\\s++[[bc_uri]](?:\\s++[[reqstr:version]])*)?\\s*+\""),
            Map.entry(
                    "access-extractions",
                    "^[[nspaces:clientip]]\\s++[[nspaces:ident]]\\s++[[nspaces:user]]\\s++[[sbstring:req_time]]\\s++"
                            + "[[access-request]]\\s++[[nspaces:status]]\\s++[[nspaces:bytes]]"
                            + "(?:\\s++\"(?<referer>(?:[[bc_domain:referer_]])?[^\"]*+)\""
                            + "(?:\\s++[[qstring:useragent]](?:\\s++[[qstring:cookie]])?)?)?[[all:other]]"));

    private SystemModules() {}

    static Optional<String> regex(String name) {
        return Optional.ofNullable(REGEXES.get(name));
    }
}
