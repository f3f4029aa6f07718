package org.tafoundry.splunk.eval.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A path into JSON such as {@code a.b{}.c} or {@code a{2}}. */
final class JsonPath {

    /** A member by name, or the elements of an array: {@code index} -1 means all, -2 none. */
    private record Step(String name, int index) {}

    private static final int ALL = -1;
    private static final int NONE = -2;
    private static final int LONGEST_INDEX = 9;

    private final List<Step> steps;

    private JsonPath(List<Step> steps) {
        this.steps = steps;
    }

    static JsonPath parse(String path) {
        List<Step> steps = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            int close = c == '{' ? path.indexOf('}', i) : c == '[' ? path.indexOf(']', i) : -1;
            if (c == '.') {
                member(name, steps);
            } else if (close > 0 && isIndex(path.substring(i + 1, close))) {
                member(name, steps);
                String index = path.substring(i + 1, close);
                steps.add(new Step("", index.isEmpty() ? ALL : Integer.parseInt(index)));
                i = close;
            } else {
                name.append(c);
            }
        }
        member(name, steps);
        return new JsonPath(steps);
    }

    /** A path of one member whose name may hold dots and braces. */
    static JsonPath exact(String name) {
        return new JsonPath(List.of(new Step(name, NONE)));
    }

    private static boolean isIndex(String text) {
        return text.length() <= LONGEST_INDEX && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void member(StringBuilder name, List<Step> steps) {
        if (name.length() > 0) {
            steps.add(new Step(name.toString(), NONE));
            name.setLength(0);
        }
    }

    /** Whether the path names all elements of an array somewhere. */
    boolean isMany() {
        return steps.stream().anyMatch(step -> step.index() == ALL);
    }

    /** All values the path leads to. */
    List<JsonNode> find(JsonNode root) {
        List<JsonNode> found = List.of(root);
        for (Step step : steps) {
            List<JsonNode> next = new ArrayList<>();
            found.forEach(node -> children(node, step, next));
            found = next;
        }
        return found;
    }

    private static void children(JsonNode node, Step step, List<JsonNode> out) {
        if (step.index() == ALL) {
            node.elements().forEachRemaining(child -> {
                if (node.isArray()) {
                    out.add(child);
                }
            });
        } else {
            JsonNode child = step.index() == NONE ? node.get(step.name()) : node.get(step.index());
            if (child != null) {
                out.add(child);
            }
        }
    }

    /** Sets the value at the path, making objects on the way; nothing happens where that is not possible. */
    void set(JsonNode root, JsonNode value) {
        for (JsonNode parent : parents(root)) {
            Step last = steps.get(steps.size() - 1);
            if (last.index() == NONE && parent instanceof ObjectNode object) {
                object.set(last.name(), value);
            } else if (parent instanceof ArrayNode array && last.index() != NONE) {
                setElements(array, last.index(), value);
            }
        }
    }

    private static void setElements(ArrayNode array, int index, JsonNode value) {
        for (int i = 0; i < array.size(); i++) {
            if (index == ALL || index == i) {
                array.set(i, value);
            }
        }
        if (index == array.size()) {
            array.add(value);
        }
    }

    /** Removes the value at the path. */
    void remove(JsonNode root) {
        if (steps.isEmpty()) {
            return;
        }
        Step last = steps.get(steps.size() - 1);
        for (JsonNode parent : new JsonPath(steps.subList(0, steps.size() - 1)).find(root)) {
            if (parent instanceof ObjectNode object && last.index() == NONE) {
                object.remove(last.name());
            } else if (parent instanceof ArrayNode array && last.index() == ALL) {
                array.removeAll();
            } else if (parent instanceof ArrayNode array && last.index() >= 0) {
                array.remove(last.index());
            }
        }
    }

    private List<JsonNode> parents(JsonNode root) {
        List<JsonNode> parents = steps.isEmpty() ? List.of() : List.of(root);
        for (int i = 0; i + 1 < steps.size(); i++) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode parent : parents) {
                Step step = steps.get(i);
                if (step.index() == NONE && parent instanceof ObjectNode object && !object.has(step.name())) {
                    object.set(step.name(), steps.get(i + 1).index() == NONE ? Json.object() : Json.array());
                }
                children(parent, step, next);
            }
            parents = next;
        }
        return parents;
    }
}
