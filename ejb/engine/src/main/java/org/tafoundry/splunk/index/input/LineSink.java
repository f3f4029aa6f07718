package org.tafoundry.splunk.index.input;

/** Takes the lines that a {@link LineBreaker} finds, in order. */
@FunctionalInterface
public interface LineSink {

    /**
     * Takes a line.
     *
     * @param text the line, cut to TRUNCATE; may be empty
     * @param truncatedBytes how many bytes were cut off its end
     * @param split whether it ended only because memory is bounded
     */
    void line(String text, long truncatedBytes, boolean split);
}
