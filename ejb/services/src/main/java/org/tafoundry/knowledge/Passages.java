package org.tafoundry.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.refusal.Refusal;

/**
 * Cuts text into passages along its structure: at headings and page ends always, between paragraphs where the passage
 * would get too long, within a paragraph only where it is too long itself.
 */
final class Passages {
    /** The longest passage, in characters: what the embedding reads in one piece. */
    static final int LONGEST = 1_000;

    /** Text of more passages is refused. */
    private static final int MOST = 5_000;

    private static final int LONGEST_HEADING = 300;
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*)");
    private static final char PAGE_END = '\f';

    private final List<Passage> passages;
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final PassageFacts facts;
    private int page;

    private Passages(List<Passage> passages, PassageFacts facts) {
        this.passages = passages;
        this.facts = facts;
    }

    /** The passages of Markdown or plain text. */
    static List<Passage> ofText(String text) {
        Passages passages = new Passages(new ArrayList<>(), PassageFacts.NONE);
        StringBuilder paragraph = new StringBuilder();
        boolean code = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            code ^= line.stripLeading().startsWith("```");
            Matcher heading = HEADING.matcher(line);
            if (!code && heading.matches()) {
                passages.add(paragraph);
                passages.heading(heading.group(1).length(), heading.group(2));
            } else if (line.isBlank() && !code) {
                passages.add(paragraph);
            } else {
                paragraph.append(line.stripTrailing()).append('\n');
            }
        }
        passages.add(paragraph);
        passages.end();
        return passages.passages;
    }

    /** The passages of pages that form feeds divide. */
    static List<Passage> ofPages(String text) {
        Passages passages = new Passages(new ArrayList<>(), PassageFacts.NONE);
        for (String pageText : text.split(String.valueOf(PAGE_END))) {
            passages.page++;
            for (String paragraph : pageText.split("\\n[ \\t]*\\n")) {
                passages.add(new StringBuilder(paragraph));
            }
            passages.end();
        }
        return passages.passages;
    }

    /** The passages of one text under one heading. */
    static List<Passage> of(String heading, String text, PassageFacts facts) {
        List<Passage> all = new ArrayList<>();
        add(all, heading, text, facts);
        return all;
    }

    /** Adds the passages of one text under one heading to those of the same document. */
    static void add(List<Passage> all, String heading, String text, PassageFacts facts) {
        Passages passages = new Passages(all, facts);
        passages.headings.add(cut(heading));
        passages.add(new StringBuilder(text));
        passages.end();
    }

    private void heading(int level, String title) {
        end();
        while (headings.size() >= level) {
            headings.remove(headings.size() - 1);
        }
        headings.add(cut(title).replaceAll("[#\\s]+$", ""));
    }

    private void add(StringBuilder paragraph) {
        String rest = paragraph.toString().strip();
        paragraph.setLength(0);
        if (current.length() + rest.length() > LONGEST) {
            end();
        }
        int from = 0;
        while (rest.length() - from > LONGEST) {
            String piece = rest.substring(from, from + LONGEST);
            int end = breakBefore(piece);
            current.append(piece, 0, end);
            end();
            from += end;
            while (from < rest.length() && Character.isWhitespace(rest.charAt(from))) {
                from++;
            }
        }
        if (from < rest.length()) {
            current.append(current.length() == 0 ? "" : "\n\n").append(rest, from, rest.length());
        }
    }

    /** The last line end, sentence end or blank in a text of {@link #LONGEST} characters, else its end. */
    private static int breakBefore(String text) {
        for (String mark : List.of("\n", ". ", " ")) {
            int at = text.lastIndexOf(mark, LONGEST - mark.length());
            if (at > LONGEST / 2) {
                return at + mark.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private void end() {
        String text = current.toString().strip();
        current.setLength(0);
        if (!text.isEmpty()) {
            if (passages.size() == MOST) {
                throw new Refusal(
                        KnowledgeRefusal.KNOWLEDGE_TOO_LONG,
                        "The document has more than " + MOST + " passages, which are all that is indexed of one.",
                        "Split it and upload the parts.");
            }
            passages.add(new Passage(where(), text, facts));
        }
    }

    private String where() {
        return Optional.of(String.join(" > ", headings))
                .filter(path -> !path.isEmpty())
                .map(Passages::cut)
                .orElse(page == 0 ? "" : "page " + page);
    }

    private static String cut(String heading) {
        return heading.length() <= LONGEST_HEADING ? heading : heading.substring(0, LONGEST_HEADING);
    }
}
