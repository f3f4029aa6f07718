package org.tafoundry.web.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A class at {@code /things/{id}} hides what a class at {@code /things} has below {@code /{id}}: Jakarta REST chooses the
 * class with the longest path first, and looks at its operations only.
 */
final class HideNoOperation extends ArchCondition<JavaClass> {
    private static final Pattern BELOW_A_TEMPLATE = Pattern.compile("/?\\{[^/]+}/.+");

    private List<JavaClass> all = List.of();

    HideNoOperation() {
        super("hide no operation of a class with a shorter path");
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        all = List.copyOf(classes);
    }

    @Override
    public void check(JavaClass resource, ConditionEvents events) {
        String path = path(resource);
        for (JavaClass other : all) {
            boolean template = Pattern.matches(Pattern.quote(path(other)) + "/\\{[^/]+}", path);
            if (template) {
                other.getMethods().stream()
                        .filter(HideNoOperation::hidden)
                        .forEach(m -> events.add(SimpleConditionEvent.violated(
                                resource, resource.getName() + " hides " + m.getFullName())));
            }
        }
    }

    private static boolean hidden(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                && BELOW_A_TEMPLATE
                        .matcher(method.getAnnotationOfType(Path.class).value())
                        .matches();
    }

    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }
}
