package org.tafoundry.synth.sample;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;

/** Refuses what is not a log, with the reason. */
final class LogCheck {

    private static final int MOST = 1 << 16;
    private static final Pattern HTML = Pattern.compile("(?is)\\A\\s*(?:<!doctype\\s+html|<html[\\s>])");
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(?:import\\s+[\\w.{}*, ]+(?:;|from\\b.*)?\\s*$"
            + "|from\\s+[\\w.]+\\s+import\\b|package\\s+[\\w.]+;|#include\\s*[<\"]|using\\s+[\\w.]+;"
            + "|(?:public|private|protected|static|final)\\s+[\\w<>\\[\\]]+.*[{;(]\\s*$"
            + "|def\\s+\\w+\\(.*\\)\\s*(?:->.*)?:\\s*$|class\\s+\\w+.*[:{]\\s*$|func(?:tion)?\\s+\\w+\\s*\\(.*\\{\\s*$"
            + "|return\\b.*;?\\s*$|\\}\\s*(?:else|catch|finally)?\\b.*\\{?\\s*$|#!/(?:usr/)?bin/\\S+.*$"
            + "|(?:if|for|while)\\s*\\(.*\\)\\s*\\{?\\s*$|//.*$|@\\w+\\s*$|(?:const|let|var)\\s+\\w+\\s*=.*$"
            + "|(?:if|for|while|elif|else|try|except)\\b.*:\\s*$)");

    private LogCheck() {}

    /** Why this is not a log; empty when it may be one. */
    static Optional<Finding> check(String name, String head) {
        if (head.isBlank()) {
            return refuse(SampleCode.SAMPLE_EMPTY, name, "holds no text", "Give a file with log events.");
        }
        String text = head.substring(0, Math.min(MOST, head.length()));
        if (binary(text)) {
            return refuse(
                    SampleCode.SAMPLE_BINARY,
                    name,
                    "is not text: it holds control characters throughout",
                    "Give the log as text; gzip and zip are accepted.");
        }
        if (HTML.matcher(text).find()) {
            return refuse(
                    SampleCode.SAMPLE_HTML,
                    name,
                    "is a web page",
                    "Give the log itself; a login or error page may have been saved in its place.");
        }
        if (code(text)) {
            return refuse(SampleCode.SAMPLE_SOURCE_CODE, name, "is program source code", "Give the program's log.");
        }
        return Optional.empty();
    }

    private static boolean binary(String text) {
        long odd = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0x1b && c != '\f' || c == 0xfffd)
                .count();
        return odd * 20 > text.length();
    }

    private static boolean code(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(400).toList();
        long code = lines.stream().filter(l -> CODE.matcher(l).find()).count();
        return lines.size() >= 8
                && code * 3 > lines.size()
                && !text.stripLeading().startsWith("{");
    }

    private static Optional<Finding> refuse(SampleCode code, String name, String what, String next) {
        return Optional.of(Finding.of(code, Location.file(name), name + " " + what + ".", next));
    }
}
