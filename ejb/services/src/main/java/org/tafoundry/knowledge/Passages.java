package org.tafoundry.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into passages along its structure: at headings and page ends always, between paragraphs where the passage
 * would get too long, within a paragraph only where it is too long itself.
 */
final class Passages {
    /** The longest passage, in characters: what the embedding reads in one piece. */
    static final int LONGEST = 1_000;

    private static final int LONGEST_HEADING = 300;
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*)");
    private static final char PAGE_END = '\f';

    private final List<Passage> passages = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final PassageFacts facts;
    private int page;

    private Passages(PassageFacts facts) {
        this.facts = facts;
    }

    /** The passages of Markdown or plain text. */
    static List<Passage> ofText(String text) {
        Passages passages = new Passages(PassageFacts.NONE);
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
        Passages passages = new Passages(PassageFacts.NONE);
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
        Passages passages = new Passages(facts);
        passages.headings.add(cut(heading));
        passages.add(new StringBuilder(text));
        passages.end();
        return passages.passages;
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
        while (rest.length() > LONGEST) {
            int end = breakBefore(rest);
            current.append(rest, 0, end);
            end();
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            current.append(current.length() == 0 ? "" : "\n\n").append(rest);
        }
    }

    /** The last line end, sentence end or blank in the first {@link #LONGEST} characters, else just there. */
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
