package org.tafoundry.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.tafoundry.foundry.EventBlock;
import org.tafoundry.foundry.EventListing;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.SampledEvent;
import org.tafoundry.job.JobFolder;

/** Writes events into files of a job's folder, so many in each, until there are enough. */
final class EventBlocks implements EventListing.EventSink {

    /** Events that are listed of a sample at most. */
    static final int MOST_EVENTS = 100_000;

    private static final long MOST_BYTES = 64L << 20;

    private final Path folder;
    private final List<SampledEvent> block = new ArrayList<>();
    private int blocks;
    private int events;
    private long bytes;

    EventBlocks(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean take(SampledEvent event) {
        block.add(event);
        events++;
        if (block.size() == EventBlock.SIZE) {
            write();
        }
        return events < MOST_EVENTS && bytes < MOST_BYTES;
    }

    /** Writes what does not fill a block. */
    void end() {
        if (!block.isEmpty()) {
            write();
        }
    }

    private void write() {
        Path file = folder.resolve(JobFolder.block(blocks++));
        try {
            bytes += Files.size(Files.write(file, compressed(ReportJson.compact(new EventBlock(block)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        block.clear();
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
