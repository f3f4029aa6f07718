package org.tafoundry.splunk;

import java.util.Objects;

/**
 * How a sample reaches Splunk, as inputs.conf would say it.
 *
 * @param source source, usually the file's path
 * @param host host
 * @param sourcetype sourcetype; empty when source-to-sourcetype rules shall decide
 */
public record SampleInput(String source, String host, String sourcetype) {

    public SampleInput {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(sourcetype, "sourcetype");
    }
}
