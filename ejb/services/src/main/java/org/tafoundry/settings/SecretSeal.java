package org.tafoundry.settings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secret values with AES-GCM. The configuration key is authenticated with the value, so a sealed value that is moved
 * to another row does not open; the id of the sealing key stands in front, so a changed key is told from a broken value.
 */
final class SecretSeal {
    private static final String FORM = "gcm1";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String keyId;

    SecretSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = keyId(key);
    }

    String seal(String name, String value) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce, value.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return FORM + ":" + keyId + ":" + Base64.getEncoder().encodeToString(both);
    }

    String open(String name, String sealed) {
        String[] parts = sealed.split(":");
        if (parts.length != 3 || !parts[0].equals(FORM) || !parts[1].equals(keyId)) {
            throw new IllegalStateException("The secret " + name
                    + " was not sealed with the key of this installation's credential store; set it again.");
        }
        byte[] both = Base64.getDecoder().decode(parts[2]);
        byte[] nonce = Arrays.copyOf(both, NONCE);
        byte[] open = cipher(Cipher.DECRYPT_MODE, name, nonce, Arrays.copyOfRange(both, NONCE, both.length));
        return new String(open, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String name, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret " + name + " cannot be sealed or opened; set it again.", e);
        }
    }

    private static String keyId(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
