package org.tafoundry.validation.splunk;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Accepts any certificate: a sandbox's Splunk signs one for itself as it starts, so that nobody can know it before. The
 * connection stays on this machine or in the cluster's own network.
 */
final class AnyCertificate extends X509ExtendedTrustManager {
    private static final X509Certificate[] NONE = {};

    private AnyCertificate() {}

    static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        // see above
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        // see above
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        // see above
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        // see above
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // see above
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        // see above
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return NONE;
    }
}
