package org.tafoundry.splunk.regex.pcre2;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;

/** The functions of libpcre2-8 that are used; sizes are 64 bits wide. */
interface Pcre2Library extends Library {

    int UTF = 0x0008_0000;
    int NO_UTF_CHECK = 0x4000_0000;
    int ERROR_NO_MATCH = -1;
    int ERROR_MATCH_LIMIT = -47;
    int CONFIG_VERSION = 11;

    Pointer pcre2_compile_8(
            byte[] pattern, long length, int options, IntByReference error, LongByReference offset, Pointer context);

    void pcre2_code_free_8(Pointer code);

    int pcre2_get_error_message_8(int error, byte[] buffer, long length);

    Pointer pcre2_match_data_create_from_pattern_8(Pointer code, Pointer context);

    void pcre2_match_data_free_8(Pointer data);

    int pcre2_match_8(
            Pointer code, byte[] subject, long length, long start, int options, Pointer data, Pointer context);

    Pointer pcre2_get_ovector_pointer_8(Pointer data);

    int pcre2_get_ovector_count_8(Pointer data);

    Pointer pcre2_match_context_create_8(Pointer context);

    void pcre2_match_context_free_8(Pointer context);

    int pcre2_set_match_limit_8(Pointer context, int limit);

    int pcre2_config_8(int what, byte[] result);
}
