package org.tafoundry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.File;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Random;
import org.tafoundry.splunk.conf.ConfWriter;
import org.tafoundry.synth.writing.SettingText;

/** What the engine must not do. */
enum EngineRules {
    NO_JAKARTA {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta..", "javax.persistence..", "javax.sql..");
        }
    },
    NO_FILES_OUTSIDE_THE_COMMAND_LINE {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackage(root + ".cli..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            Files.class,
                            File.class,
                            java.io.FileInputStream.class,
                            java.io.FileOutputStream.class,
                            java.io.RandomAccessFile.class);
        }
    },
    NO_NETWORK {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            Socket.class, URL.class, java.net.InetAddress.class, java.net.HttpURLConnection.class);
        }
    },
    NO_CLOCK {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackage(root + ".cli..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC");
        }
    },
    NO_UNSEEDED_RANDOMNESS {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .should()
                    .callConstructor(Random.class)
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID");
        }
    },
    NO_DEFAULT_ZONE_OR_LOCALE {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .should()
                    .callMethod(ZoneId.class, "systemDefault")
                    .orShould()
                    .callMethod(Locale.class, "getDefault")
                    .orShould()
                    .callMethod(String.class, "toLowerCase")
                    .orShould()
                    .callMethod(String.class, "toUpperCase")
                    .orShould()
                    .callMethod(String.class, "format", String.class, Object[].class);
        }
    },
    NATIVE_CODE_ONLY_FOR_THE_PCRE2_ORACLE {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .and()
                    .resideOutsideOfPackage(root + ".splunk.regex.pcre2..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.sun.jna..");
        }
    },
    SPLUNK_KNOWS_NO_SYNTHESISER {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + ".splunk..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(root + ".synth..", root + ".foundry..", root + ".cli..");
        }
    },
    /** A setting is a value; its text is written once, at the end, and nobody reads in it. */
    ONLY_WRITING_KNOWS_THE_TEXT_OF_SETTINGS {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + ".synth..")
                    .and()
                    .resideOutsideOfPackage(root + ".synth.writing..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(SettingText.class, ConfWriter.class);
        }
    },
    ONLY_THE_COMMAND_LINE_KNOWS_THE_COMMAND_LINE {
        @Override
        ArchRule over(String root) {
            return noClasses()
                    .that()
                    .resideOutsideOfPackage(root + ".cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(root + ".cli..");
        }
    };

    /** The rule for the packages below this root; the planted violations have a root of their own. */
    abstract ArchRule over(String root);

    /** No cycles among the packages that the pattern tells apart. */
    static ArchRule noCycles(String pattern) {
        return SlicesRuleDefinition.slices().matching(pattern).should().beFreeOfCycles();
    }
}
