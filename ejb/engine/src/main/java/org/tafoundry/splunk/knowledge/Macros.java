package org.tafoundry.splunk.knowledge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.eval.EvalScope;
import org.tafoundry.splunk.eval.syntax.EvalExpression;
import org.tafoundry.splunk.event.Fields;

/** The search macros of an add-on, which are replaced by their definitions before a search is parsed. */
public final class Macros {

    private static final Pattern CALL = Pattern.compile("`([^`]+)`");
    private static final int DEEPEST = 50;
    private static final int LONGEST = 200_000;

    private final Conf conf;

    private Macros(Conf conf) {
        this.conf = conf;
    }

    /** The macros of this macros.conf. */
    public static Macros of(Conf macrosConf) {
        return new Macros(macrosConf);
    }

    /**
     * Replaces every macro call in a search, also in the definitions that replace it.
     *
     * @return the search, or nothing when a macro cannot be expanded; then a finding says why
     */
    public Optional<String> expand(String search, Location where, Findings findings) {
        String text = search.replaceAll("(?s)```.*?```", " ");
        for (int depth = 0; text.indexOf('`') >= 0; depth++) {
            Matcher call = CALL.matcher(text);
            StringBuilder expanded = new StringBuilder();
            while (call.find()) {
                Optional<String> body = body(call.group(1).strip(), where, findings);
                if (body.isEmpty()) {
                    return Optional.empty();
                }
                call.appendReplacement(expanded, Matcher.quoteReplacement(body.get()));
            }
            call.appendTail(expanded);
            boolean stuck = expanded.toString().equals(text);
            if (stuck || depth > DEEPEST || expanded.length() > LONGEST) {
                findings.add(
                        KnowledgeCode.KNOWLEDGE_MACRO,
                        where,
                        stuck
                                ? "A backquote has no partner in the search."
                                : "The macros of the search contain each other, or grow without end.",
                        stuck ? "Close the macro call." : "Remove the circle.");
                return Optional.empty();
            }
            text = expanded.toString();
        }
        return Optional.of(text);
    }

    private Optional<String> body(String call, Location where, Findings findings) {
        int open = call.indexOf('(');
        boolean takesArguments = open > 0 && call.endsWith(")");
        String name = takesArguments ? call.substring(0, open).strip() : call;
        List<String> arguments =
                takesArguments ? MacroArguments.split(call.substring(open + 1, call.length() - 1)) : List.of();
        String stanza = arguments.isEmpty() ? name : name + "(" + arguments.size() + ")";
        Optional<ConfStanza> macro = conf.effective(stanza);
        if (macro.isEmpty() || macro.get().get("definition").isEmpty()) {
            findings.add(
                    KnowledgeCode.KNOWLEDGE_UNDEFINED_MACRO,
                    where,
                    "The macro `" + stanza + "` is not defined in this add-on's macros.conf.",
                    "Define it there, or write its search out; another add-on may define it, which cannot be seen here.");
            return Optional.empty();
        }
        return define(macro.get(), arguments, where, findings);
    }

    private static Optional<String> define(
            ConfStanza macro, List<String> arguments, Location where, Findings findings) {
        List<String> names = new ArrayList<>();
        for (String name : macro.value("args", "").split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        String text = macro.value("definition", "").strip();
        for (int i = 0; i < arguments.size(); i++) {
            Optional<MacroArguments.Named> named = MacroArguments.named(arguments.get(i), names);
            String name = named.map(MacroArguments.Named::name).orElse(i < names.size() ? names.get(i) : "");
            String value = named.map(MacroArguments.Named::value).orElse(arguments.get(i));
            text = name.isEmpty() ? text : text.replace("$" + name + "$", value);
        }
        if (!ConfBoolean.parse(macro.value("iseval", "0")).orElse(false)) {
            return Optional.of(unquoted(text));
        }
        return EvalExpression.parse(text, where, findings)
                .map(e -> e.fieldValues(new EvalScope(new Fields(), Instant.EPOCH, ZoneOffset.UTC)))
                .map(values -> String.join(" ", values));
    }

    /** Splunk drops quotes around a whole definition. */
    private static String unquoted(String definition) {
        int last = definition.length() - 1;
        boolean quoted = last > 0 && definition.charAt(0) == '"' && definition.indexOf('"', 1) == last;
        return quoted ? definition.substring(1, last) : definition;
    }
}
