package org.tafoundry.synth.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.time.LeadingTime;

/** Tells lines of comments, with which the log itself begins, from events: comments have no time, and events have. */
final class CommentLines {

    /** Regex of the beginning of a comment. */
    private static final String REGEX = "^#(?:[ \\t]*[A-Za-z]|\\s*$)";

    private static final Pattern COMMENT = Pattern.compile(REGEX);

    /** At most so many percent of the lines are comments, and at least so many of the others have a time. */
    private static final int MOST = 30;

    private static final int TIMED = 90;

    private CommentLines() {}

    /** What no event but every comment begins with; empty when the log does not begin with one, or one may be an event. */
    static Optional<String> regex(List<String> inOrder) {
        if (inOrder.isEmpty() || !comment(inOrder.get(0))) {
            return Optional.empty();
        }
        List<String> comments = inOrder.stream().filter(CommentLines::comment).toList();
        long others = inOrder.size() - comments.size();
        long timed = inOrder.stream().filter(e -> !comment(e) && timed(e)).count();
        boolean alone = comments.stream().noneMatch(c -> c.strip().indexOf('\n') >= 0 || timed(c));
        return alone && comments.size() * 100L <= inOrder.size() * (long) MOST && timed * 100 >= others * TIMED
                ? Optional.of(REGEX)
                : Optional.empty();
    }

    private static boolean comment(String event) {
        return COMMENT.matcher(event).find();
    }

    private static boolean timed(String event) {
        return LeadingTime.of(event).filter(LeadingTime::dated).isPresent();
    }
}
