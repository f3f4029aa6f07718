package org.tafoundry.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What every resource has to say about itself. */
enum ResourceRules {
    SAYS_WHO_MAY_CALL {
        @Override
        ArchRule rule() {
            return methods()
                    .that(OPERATIONS)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class);
        }
    },
    IS_DOCUMENTED {
        @Override
        ArchRule rule() {
            return methods().that(OPERATIONS).should().beAnnotatedWith(Operation.class);
        }
    },
    LIVES_FOR_ONE_CALL {
        @Override
        ArchRule rule() {
            return classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RequestScoped.class);
        }
    },
    SAYS_WHAT_IT_PRODUCES {
        @Override
        ArchRule rule() {
            return classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Produces.class);
        }
    },
    HIDES_NO_OTHER {
        @Override
        ArchRule rule() {
            return classes().that().areAnnotatedWith(Path.class).should(new HideNoOperation());
        }
    };

    private static final DescribedPredicate<JavaMethod> OPERATIONS =
            DescribedPredicate.describe("are operations", method -> method.isMetaAnnotatedWith(HttpMethod.class));

    abstract ArchRule rule();
}
