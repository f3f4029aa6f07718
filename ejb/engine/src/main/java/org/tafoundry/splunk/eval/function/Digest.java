package org.tafoundry.splunk.eval.function;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tafoundry.splunk.eval.Arguments;
import org.tafoundry.splunk.eval.EvalFunction;
import org.tafoundry.splunk.eval.Value;
import org.tafoundry.splunk.eval.Values;

/** The cryptographic hashes. */
final class Digest implements EvalFunction {

    private final String algorithm;

    Digest(String algorithm) {
        this.algorithm = algorithm;
    }

    @Override
    public Value apply(Arguments arguments) {
        return Values.mapText(arguments.value(0), this::hash);
    }

    private String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }
}
