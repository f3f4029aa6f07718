package org.tafoundry.console.text;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of the console in one language. */
public final class Language {
    private static final String BUNDLE = "org.tafoundry.console.text.messages";
    private static final ResourceBundle.Control ONLY_THIS_ONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private Language(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, ONLY_THIS_ONE);
    }

    /** That of a locale; English for one that there are no texts for. */
    public static Language of(Locale locale) {
        Language language = new Language(locale);
        return language.isThere() ? language : new Language(Locale.ENGLISH);
    }

    /** The first one that the sender of a request reads and that there is; English when there is none. */
    public static Language of(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Language::new)
                .filter(Language::isThere)
                .findFirst()
                .orElseGet(() -> new Language(Locale.ENGLISH));
    }

    private boolean isThere() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                || texts.getLocale().getLanguage().equals(locale.getLanguage());
    }

    /** Its code, for the attribute {@code lang}. */
    public String code() {
        return locale.getLanguage();
    }

    /** A text as it stands. */
    public String of(String key) {
        return texts.getString(key);
    }

    /** A text with something put into its places. */
    public String say(String key, Object... places) {
        return new MessageFormat(texts.getString(key), locale).format(places);
    }

    /** A text that may be missing. */
    public Optional<String> find(String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    Set<String> keys() {
        return texts.keySet();
    }
}
