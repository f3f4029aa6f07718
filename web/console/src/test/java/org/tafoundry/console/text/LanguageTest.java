package org.tafoundry.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which language somebody is answered in; German has one text in the tests. */
class LanguageTest {
    @Test
    void itIsTheFirstOneThatTheReaderHasAndThatIsThere() {
        assertThat(asked("fr", "de-AT", "en").code()).isEqualTo("de");
        assertThat(asked("fr", "de", "en").of("common.back")).isEqualTo("Zurück");
        assertThat(asked("en-GB", "de").of("common.back")).isEqualTo("Back");
    }

    @Test
    void whatIsNotTranslatedIsEnglishAsIsEverythingForOtherReaders() {
        assertThat(asked("de").of("common.after")).isEqualTo("After");
        assertThat(asked("fr", "tlh").code()).isEqualTo("en");
        assertThat(Language.of(Locale.FRENCH).of("common.back")).isEqualTo("Back");
    }

    private static Language asked(String... languages) {
        List<Locale> locales = Stream.of(languages).map(Locale::forLanguageTag).toList();
        return Language.of((HttpServletRequest) Proxy.newProxyInstance(
                LanguageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> Collections.enumeration(locales)));
    }
}
