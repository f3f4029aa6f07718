package org.tafoundry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.storage.ObjectStore;

/** What the services must not do. */
enum ServicesRules {
    KNOWS_NEITHER_WEB_NOR_BATCH {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackages(root + ".web..", root + ".batch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(root + ".web..", root + ".batch..", "jakarta.ws.rs..", "jakarta.servlet..");
        }
    },
    ONLY_ITS_ADAPTER_KNOWS_S3 {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackage(root + ".storage.s3..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.minio..", root + ".storage.s3..");
        }
    },
    CALLS_OUT_THROUGH_ONE_CLIENT {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackages(
                            root + ".outbound..",
                            root + ".storage.s3..",
                            root + ".knowledge.pinecone..",
                            // a Splunk that was started for one validation, at an address of the machine or the cluster
                            root + ".validation.splunk..",
                            root + ".validation.kubernetes..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("okhttp3..", "java.net.http..")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Socket.class, HttpURLConnection.class, URLConnection.class);
        }
    },
    ONLY_THEIR_ADAPTERS_KNOW_MODELS_AND_INDEXES {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackages(
                            root + ".advice.langchain4j..",
                            root + ".knowledge.minilm..",
                            root + ".knowledge.lucene..",
                            root + ".knowledge.pinecone..",
                            root + ".knowledge.pdf..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.langchain4j..", "org.apache.lucene..", "io.pinecone..", "org.apache.pdfbox..");
        }
    },
    ONLY_ITS_ADAPTER_KNOWS_OPENID {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackage(root + ".identity.oidc..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.nimbusds..", root + ".identity.oidc..");
        }
    },
    ONLY_ITS_ADAPTER_KNOWS_SAML {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackage(root + ".identity.saml..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.onelogin..", "org.apache.xml.security..", root + ".identity.saml..");
        }
    },
    ONLY_ITS_ADAPTER_KNOWS_THE_SCHEDULER {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackage(root + ".work.scheduler..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.github.kagkarlsson..", root + ".work.scheduler..");
        }
    },
    ENTERS_THE_ENGINE_BY_ITS_DOORS {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.tafoundry.splunk..", "org.tafoundry.synth..", "org.tafoundry.cli..");
        }
    },
    /** Else one call waits for a second connection while it holds the first, and so do all others. */
    RECORDS_REFUSALS_WITHOUT_A_TRANSACTION {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and(DescribedPredicate.describe(
                            "open transactions", type -> !type.tryGetAnnotationOfType(TransactionAttribute.class)
                                    .map(attribute -> attribute.value() == TransactionAttributeType.NOT_SUPPORTED)
                                    .orElse(false)))
                    .should()
                    .callMethod(
                            AuditTrail.class,
                            "recordRefused",
                            Caller.class,
                            AuditAction.class,
                            AuditSubject.class,
                            Map.class);
        }
    },
    /** Else an object store that is slow holds connections and locks of the database. */
    CALLS_THE_OBJECT_STORE_WITHOUT_A_TRANSACTION {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .areAnnotatedWith(Stateless.class)
                    .should()
                    .callMethodWhere(DescribedPredicate.describe(
                            "the object store is used while a transaction is open",
                            call -> usesObjects(call.getTarget()) && opensTransaction(call.getOrigin())));
        }
    },
    ENTITIES_STAY_IN_THEIR_PACKAGE {
        @Override
        ArchRule over(String root) {
            return classes()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .bePackagePrivate();
        }
    },
    HAS_NO_CYCLES {
        @Override
        ArchRule over(String root) {
            return SlicesRuleDefinition.slices()
                    .matching(root + ".(*)..")
                    .should()
                    .beFreeOfCycles();
        }
    };

    abstract ArchRule over(String root);

    private static boolean usesObjects(AccessTarget.MethodCallTarget called) {
        return called.getOwner().isAssignableTo(ObjectStore.class)
                        && !called.getName().equals("bucket")
                || called.getOwner().isEquivalentTo(StoredAddOns.class)
                        && !called.getName().equals("parse");
    }

    /** A business method does, unless it or its class says otherwise. */
    private static boolean opensTransaction(JavaCodeUnit caller) {
        Optional<TransactionAttribute> own = caller.tryGetAnnotationOfType(TransactionAttribute.class);
        return own.or(() -> caller.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
                .map(attribute -> attribute.value() != TransactionAttributeType.NOT_SUPPORTED)
                .orElse(!caller.getModifiers().contains(JavaModifier.PRIVATE));
    }
}
