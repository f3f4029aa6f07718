package org.tafoundry.settings;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.regex.Pattern;

/** A certificate as a person pastes it. */
final class CertificateText {
    private static final int LONGEST = 20_000;
    private static final Pattern FRAME = Pattern.compile("-----(?:BEGIN|END) CERTIFICATE-----");

    private CertificateText() {}

    /** Whether a text is one certificate, or empty. */
    static boolean isOne(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(FRAME.matcher(text).replaceAll(""));
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return true;
        } catch (IllegalArgumentException | CertificateException e) {
            return false; // neither base64 nor a certificate
        }
    }
}
