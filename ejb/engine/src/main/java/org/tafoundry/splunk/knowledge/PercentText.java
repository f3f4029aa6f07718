package org.tafoundry.splunk.knowledge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** URL-encoded text as tags.conf has it: {@code %20} for a blank; a plus sign stays. */
final class PercentText {

    private PercentText() {}

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            out.write(low < 0 ? in[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
