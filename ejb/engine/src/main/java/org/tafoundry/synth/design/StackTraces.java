package org.tafoundry.synth.design;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stack traces behind a message, as Java, .NET and Python write them. Mined as text, every frame would be a variable
 * part of its own.
 */
final class StackTraces {

    /** A frame by itself may be a sentence that happens to look like one. */
    private static final int FEWEST_FRAMES = 2;

    private static final String EXCEPTION = "[A-Za-z_][\\w.$]*(?:Exception|Error|Throwable|Fault|Warning|Interrupt)";

    /** The line of a trace with which it begins. */
    private static final Pattern BEGIN = Pattern.compile("[\\r\\n]+[ \\t]*(?:(?:Caused by: |Unhandled exception\\. |"
            + "Exception in thread \"[^\"]*\" )?" + EXCEPTION + "(?::|\\s*[\\r\\n]|$)|at [\\w.$<>/@`\\[\\],]+\\s?\\("
            + "|Traceback \\(most recent call last\\)|File \"[^\"]+\", line \\d)");

    private static final Pattern FRAME =
            Pattern.compile("[\\r\\n][ \\t]+(?:at [\\w.$<>/@`\\[\\],]+\\s?\\(|File \"[^\"]+\", line \\d)");

    private static final Pattern JAVA = Pattern.compile("[\\r\\n]\\s+at [\\w.$<>/@]+\\([^)]*\\)");
    private static final Pattern NET = Pattern.compile("[\\r\\n]\\s+at [^\\r\\n]+\\) in [^\\r\\n]+:line \\d+");
    private static final Pattern PYTHON = Pattern.compile("[\\r\\n]\\s+File \"[^\"]+\", line \\d+");
    private static final Pattern CAUSE = Pattern.compile("[\\r\\n]\\s*Caused by: ");

    private StackTraces() {}

    /** Whether there is a trace, in however few of the events. */
    static boolean present(List<String> events) {
        return events.stream()
                        .flatMap(e -> FRAME.matcher(e).results())
                        .limit(FEWEST_FRAMES)
                        .count()
                == FEWEST_FRAMES;
    }

    /** The event without its trace: what is left is the message in front of it. */
    static String withoutTrace(String event) {
        if (!FRAME.matcher(event).find()) {
            return event;
        }
        Matcher begin = BEGIN.matcher(event);
        return begin.find() && begin.start() > 0 ? event.substring(0, begin.start()) : event;
    }

    /** Adds settings for the exception, its cause, and the frame where it arose. */
    static void add(List<String> events, Extraction extraction) {
        extraction.extract(
                "exception",
                "[\\r\\n][ \\t]*(?:Unhandled exception\\. |Exception in thread \"[^\"]*\" )?(?<exception>" + EXCEPTION
                        + ")(?::[ \\t]*(?<exception_message>[^\\r\\n]*))?(?=[\\r\\n]|$)",
                "The exception behind the message, and what it says.");
        if (any(events, CAUSE)) {
            extraction.extract(
                    "exception_cause",
                    "[\\r\\n]\\s*Caused by: (?<exception_cause>[\\w.$]+)(?::[ \\t]*(?<exception_cause_message>[^\\r\\n]*))?",
                    "The exception that caused it.");
        }
        if (any(events, NET)) {
            extraction.extract(
                    "stack_frame",
                    "[\\r\\n]\\s+at (?<stack_class>[\\w.$<>`+]+)\\.(?<stack_method>[\\w.$<>`\\[\\]]+)\\([^\\r\\n]*?\\) in "
                            + "(?<stack_source>[^\\r\\n]+):line (?<stack_line>\\d+)",
                    "The first frame of the stack whose source file is known.");
        } else if (any(events, JAVA)) {
            extraction.extract(
                    "stack_frame",
                    "[\\r\\n]\\s+at (?<stack_class>[\\w.$<>/@]+)\\.(?<stack_method>[\\w$<>]+)\\((?<stack_source>[^:)\\r\\n]+)"
                            + "(?::(?<stack_line>\\d+))?\\)",
                    "The first frame of the stack: where the exception arose.");
        }
        if (any(events, PYTHON)) {
            extraction.extract(
                    "stack_frame_python",
                    "[\\r\\n]\\s+File \"(?<stack_source>[^\"]+)\", line (?<stack_line>\\d+)(?:, in (?<stack_method>\\S+))?"
                            + "(?![\\s\\S]*[\\r\\n]\\s+File \")",
                    "The last frame of the traceback: where the exception arose.");
        }
    }

    private static boolean any(List<String> events, Pattern pattern) {
        return events.stream().anyMatch(e -> pattern.matcher(e).find());
    }
}
