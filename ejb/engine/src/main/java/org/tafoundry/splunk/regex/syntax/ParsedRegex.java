package org.tafoundry.splunk.regex.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tafoundry.splunk.regex.syntax.Node.GroupRef;

/**
 * A regular expression that has been read.
 *
 * @param source as written
 * @param root its tree
 * @param groupCount number of capturing groups, group 0 not counted
 * @param sharesNumbers whether groups in branches of (?|…) may have the same number
 * @param names group numbers by name, in order of first appearance
 * @param problems what was odd about it
 */
public record ParsedRegex(
        String source,
        Node root,
        int groupCount,
        boolean sharesNumbers,
        Map<String, List<Integer>> names,
        List<RegexProblem> problems) {

    public ParsedRegex {
        names = names.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> List.copyOf(e.getValue()), (a, b) -> a, LinkedHashMap::new));
        problems = List.copyOf(problems);
    }

    /** Whether it can match nowhere, as {@code (?!)} and {@code (*FAIL)}, which add-ons write to say "never". */
    public boolean matchesNothing() {
        List<Node> items = root instanceof Node.Sequence sequence ? sequence.items() : List.of(root);
        return items.stream()
                .anyMatch(item -> item instanceof Node.Verb verb && verb.kind() == Node.VerbKind.FAIL
                        || item instanceof Node.Look look
                                && look.negative()
                                && look.body() instanceof Node.Sequence body
                                && body.items().isEmpty());
    }

    /** The numbers of the groups that a reference means. */
    public List<Integer> numbers(GroupRef ref) {
        return ref.name().isEmpty() ? List.of(ref.number()) : names.getOrDefault(ref.name(), List.of());
    }
}
