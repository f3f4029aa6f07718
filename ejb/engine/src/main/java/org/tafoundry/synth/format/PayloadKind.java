package org.tafoundry.synth.format;

/** What an event's payload is written in. */
public enum PayloadKind {
    JSON("json", "JSON"),
    PREFIXED_JSON("json", "JSON behind a header"),
    CEF("cef", "CEF"),
    LEEF("leef", "LEEF"),
    XML("xml", "XML"),
    W3C("w3c", "W3C extended log"),
    ACCESS("access", "web access log"),
    KEY_VALUE("kv", "key=value"),
    DELIMITED("csv", "delimited columns"),
    TEXT("text", "free text");

    private final String id;
    private final String label;

    PayloadKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Stable short name. */
    public String id() {
        return id;
    }

    /** The kind in words. */
    public String label() {
        return label;
    }
}
