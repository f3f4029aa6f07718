package org.tafoundry.notification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes certificates with the JDK's keytool, as an organisation that is its own authority does. */
final class Certificates {
    static final String PASSWORD = "changeit";

    private Certificates() {}

    /**
     * Makes a key with a certificate that it signs itself.
     *
     * @param names whose certificate it is, as keytool writes it: {@code ip:127.0.0.1}
     */
    static Path keyStore(Path folder, String names) throws IOException, InterruptedException {
        Path store = folder.resolve("key.p12");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "mail",
                "-dname",
                "CN=mail",
                "-validity",
                "30",
                "-ext",
                "san=" + names,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        return store;
    }

    /** A trust store with the certificate of a key. */
    static Path trustStore(Path keyStore) throws IOException, InterruptedException {
        Path certificate = keyStore.resolveSibling("mail.pem");
        Path store = keyStore.resolveSibling("trust.p12");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "mail",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "mail",
                "-file",
                certificate.toString(),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }
}
