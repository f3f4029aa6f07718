package org.tafoundry.splunk.regex.pcre2;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The PCRE2 library of this machine. */
public final class Pcre2 {

    private static final List<String> NAMES = List.of("libpcre2-8.so.0", "pcre2-8");

    private final Pcre2Library library;

    private Pcre2(Pcre2Library library) {
        this.library = library;
    }

    /** Loads the library; nothing when the machine has none. */
    public static Optional<Pcre2> load() {
        for (String name : NAMES) {
            try {
                return Optional.of(new Pcre2(Native.load(name, Pcre2Library.class)));
            } catch (UnsatisfiedLinkError absent) {
                continue; // the next name may be the one of this system
            }
        }
        return Optional.empty();
    }

    /** Version and date of the library. */
    public String version() {
        byte[] buffer = new byte[64];
        int length = library.pcre2_config_8(Pcre2Library.CONFIG_VERSION, buffer);
        return new String(buffer, 0, Math.max(0, length - 1), StandardCharsets.US_ASCII);
    }

    /** Compiles a regular expression for UTF-8 text, as Splunk does. */
    public Pcre2Pattern compile(String regex) throws Pcre2Refusal {
        byte[] bytes = regex.getBytes(StandardCharsets.UTF_8);
        IntByReference error = new IntByReference();
        LongByReference offset = new LongByReference();
        Pointer code = library.pcre2_compile_8(bytes, bytes.length, Pcre2Library.UTF, error, offset, Pointer.NULL);
        if (code == null) {
            int at = (int) Math.max(0, Math.min(bytes.length, offset.getValue()));
            int position = new String(bytes, 0, at, StandardCharsets.UTF_8).length();
            throw new Pcre2Refusal(position, errorMessage(error.getValue()));
        }
        return new Pcre2Pattern(library, code);
    }

    private String errorMessage(int error) {
        byte[] buffer = new byte[256];
        int length = library.pcre2_get_error_message_8(error, buffer, buffer.length);
        return new String(buffer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
    }
}
