package org.tafoundry.validation.splunk;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Port: what runs a Splunk for one validation, a container or a pod; closing it removes everything of it. */
public interface SplunkHost extends Closeable {

    /** What it is called where it runs, for the record. */
    String id();

    /** The Splunk in it. */
    SplunkServer server();

    /** Why it is gone; empty while it runs. */
    Optional<String> ended() throws IOException;

    /** Puts a file into the file system that Splunk sees. */
    void put(String path, byte[] content) throws IOException;

    /** Runs a command beside Splunk and returns what it prints, bounded in time and size. */
    String run(List<String> command) throws IOException;

    /** The end of what it printed. */
    String log() throws IOException;
}
