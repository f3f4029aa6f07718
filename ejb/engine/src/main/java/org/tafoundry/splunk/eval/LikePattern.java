package org.tafoundry.splunk.eval;

/** The patterns of {@code like}: {@code %} is any text, {@code _} any one character. */
public final class LikePattern {

    private LikePattern() {}

    /** Whether the whole text fits the pattern; upper and lower case differ. */
    public static boolean matches(String text, String pattern) {
        int t = 0;
        int p = 0;
        int star = -1;
        int retry = 0;
        while (t < text.length()) {
            char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
            boolean any = p < pattern.length() && wanted == '%';
            boolean escaped = !any && isEscape(pattern, p);
            char literal = escaped ? pattern.charAt(p + 1) : wanted;
            if (any) {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && ((!escaped && wanted == '_') || literal == text.charAt(t))) {
                p += escaped ? 2 : 1;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '%') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean isEscape(String pattern, int at) {
        if (at + 1 >= pattern.length() || pattern.charAt(at) != '\\') {
            return false;
        }
        char next = pattern.charAt(at + 1);
        return next == '%' || next == '_' || next == '\\';
    }
}
