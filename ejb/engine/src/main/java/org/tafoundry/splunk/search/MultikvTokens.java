package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code tokens} of a section of multikv.conf: how its lines are cut into column names or values. */
final class MultikvTokens {

    private static final Pattern PART = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\([^)]*\\)|[^,]*?)\\s*(?:,|$)");

    /** A piece of a line and where it starts in it; -1 when it is no part of the line. */
    record Token(String text, int start) {}

    private enum Way {
        CHOP,
        TOKENIZE,
        ALIGN,
        TOKEN_LIST
    }

    private final Way way;
    private final List<String> operands;

    private MultikvTokens(Way way, List<String> operands) {
        this.way = way;
        this.operands = operands;
    }

    /** Reads a setting such as {@code _tokenize_, -1, " "}; nothing when it is of no documented form. */
    static Optional<MultikvTokens> parse(String setting) {
        List<String> parts = parts(setting);
        Optional<Way> way =
                switch (parts.isEmpty() ? "" : parts.get(0)) {
                    case "_chop_" -> Optional.of(Way.CHOP);
                    case "_tokenize_" -> Optional.of(Way.TOKENIZE);
                    case "_align_" -> Optional.of(Way.ALIGN);
                    case "_token_list_" -> Optional.of(Way.TOKEN_LIST);
                    default -> Optional.empty();
                };
        return way.map(w -> new MultikvTokens(w, List.copyOf(parts.subList(1, parts.size()))));
    }

    /** One after another, separated by blanks. */
    static MultikvTokens words() {
        return new MultikvTokens(Way.TOKENIZE, List.of("-1", " \t"));
    }

    /** Whether it names columns without any line. */
    boolean fixed() {
        return way == Way.TOKEN_LIST;
    }

    /**
     * Cuts a line.
     *
     * @param header the header's line, which columns are aligned to; empty when there is none
     * @param inherited number of tokens of the section before, for a tokenizer without a number of its own
     */
    List<Token> cut(String line, String header, int inherited) {
        return switch (way) {
            case CHOP -> chop(line);
            case TOKENIZE -> tokenize(line, inherited);
            case ALIGN -> align(line, header);
            case TOKEN_LIST ->
                operands.stream().map(name -> new Token(name, -1)).toList();
        };
    }

    private List<Token> chop(String line) {
        List<Token> tokens = new ArrayList<>();
        for (String operand : operands) {
            Matcher pair = Pattern.compile("\\(\\s*(\\d{1,6})\\s*,\\s*(\\d{1,6})\\s*\\)")
                    .matcher(operand);
            if (pair.matches()) {
                int from = Math.min(line.length(), Integer.parseInt(pair.group(1)));
                int to = Math.min(line.length(), from + Integer.parseInt(pair.group(2)));
                tokens.add(stripped(line, from, to));
            }
        }
        return tokens;
    }

    private List<Token> tokenize(String line, int inherited) {
        int stated =
                operands.isEmpty() || !operands.get(0).matches("-?\\d{1,6}") ? -1 : Integer.parseInt(operands.get(0));
        int most = stated == 0 && inherited > 0 ? inherited : stated <= 0 ? Integer.MAX_VALUE : stated;
        String delimiters = operands.size() < 2 ? " " : operands.get(1).replace("\\t", "\t");
        boolean joined = operands.size() < 3 || !operands.get(2).matches("(?i)false|f|0|no");
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at <= line.length() && tokens.size() < most) {
            int from = at;
            while (joined && from < line.length() && delimiters.indexOf(line.charAt(from)) >= 0) {
                from++;
            }
            int to = from;
            while (to < line.length() && delimiters.indexOf(line.charAt(to)) < 0) {
                to++;
            }
            if (joined && from == line.length()) {
                break;
            }
            boolean rest = tokens.size() == most - 1;
            tokens.add(stripped(line, from, rest ? line.length() : to));
            at = to + 1;
        }
        return tokens;
    }

    /** Triples of a header's text, the side it is aligned at, and a width; -1 reaches to the next blank. */
    private List<Token> align(String line, String header) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i + 2 < operands.size(); i += 3) {
            int column = header.indexOf(operands.get(i));
            int width = operands.get(i + 2).matches("\\d{1,6}") ? Integer.parseInt(operands.get(i + 2)) : -1;
            boolean left = !operands.get(i + 1).equalsIgnoreCase("R");
            int edge = Math.min(
                    line.length(), left ? column : column + operands.get(i).length());
            tokens.add(column < 0 ? new Token("", -1) : left ? rightOf(line, edge, width) : leftOf(line, edge, width));
        }
        return tokens;
    }

    private static Token rightOf(String line, int from, int width) {
        int to = width < 0 ? from : Math.min(line.length(), from + width);
        while (width < 0 && to < line.length() && line.charAt(to) != ' ') {
            to++;
        }
        return stripped(line, from, to);
    }

    private static Token leftOf(String line, int to, int width) {
        int from = width < 0 ? to : Math.max(0, to - width);
        while (width < 0 && from > 0 && line.charAt(from - 1) != ' ') {
            from--;
        }
        return stripped(line, from, to);
    }

    private static Token stripped(String line, int from, int to) {
        String text = line.substring(from, to);
        return new Token(
                text.strip(), from + text.length() - text.stripLeading().length());
    }

    /** The parts between commas, quotes taken off. */
    static List<String> parts(String setting) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(setting);
        int at = 0;
        while (at < setting.length() && part.find(at)) {
            parts.add(unquoted(part.group(1)));
            at = Math.max(part.end(), at + 1);
        }
        return parts;
    }

    static String unquoted(String text) {
        String value = text.strip();
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replace("\\\"", "\"")
                : value;
    }
}
