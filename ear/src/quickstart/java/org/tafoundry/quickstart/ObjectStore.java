package org.tafoundry.quickstart;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** An S3 service over a folder: S3Proxy as a program of its own. */
public final class ObjectStore {
    static final String BUCKET = "tafoundry";
    static final String ACCESS_KEY = "tafoundry";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final Process process;

    private ObjectStore(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Starts the service; {@link #awaitReady} tells when it answers. */
    public static ObjectStore start(Path jar, DataFolder data, Children children, String secretKey) throws IOException {
        return start(Ports.free(), jar, data, children, secretKey);
    }

    static ObjectStore start(int port, Path jar, DataFolder data, Children children, String secretKey)
            throws IOException {
        data.folder("objects/" + BUCKET);
        Path settings = data.privateFolder("secrets").resolve("s3proxy.properties");
        DataFolder.writePrivate(settings, settings(port, data.root().resolve("objects"), secretKey));
        Process process = children.start(
                new ProcessBuilder(
                        Java.executable().toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-DLOG_LEVEL=WARN",
                        "-jar",
                        jar.toString(),
                        "--properties",
                        settings.toString()),
                data.folder("log").resolve("s3proxy.log"));
        return new ObjectStore(port, process);
    }

    /** Waits until the service answers. */
    public void awaitReady() throws InterruptedException {
        Ports.awaitListening(port, process, PATIENCE);
    }

    /** Ends it as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int port() {
        return port;
    }

    /** The address of the service. */
    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    private static String settings(int port, Path folder, String secretKey) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:" + port);
        properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        properties.setProperty("s3proxy.identity", ACCESS_KEY);
        properties.setProperty("s3proxy.credential", secretKey);
        properties.setProperty("jclouds.provider", "filesystem-nio2");
        properties.setProperty("jclouds.identity", ACCESS_KEY);
        properties.setProperty("jclouds.credential", secretKey);
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }
}
