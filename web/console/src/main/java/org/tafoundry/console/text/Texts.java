package org.tafoundry.console.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of the pages in their reader's language; a language is a {@code messages_xx.properties} beside the English one. */
@Named
@ApplicationScoped
public class Texts {
    private static final String SCRIPT = "script.";
    private static final String BUNDLE = "org.tafoundry.console.text.messages";

    /** A text as it stands. */
    public String of(String key) {
        return bundle(locale()).getString(key);
    }

    /** A text with something put into its places. */
    public String say(String key, Object... places) {
        Locale locale = locale();
        return new MessageFormat(bundle(locale).getString(key), locale).format(places);
    }

    /** A text that may be missing. */
    public Optional<String> find(String key) {
        ResourceBundle texts = bundle(locale());
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    /** What scripts say, as a JSON object. */
    public String getOfScripts() {
        ResourceBundle texts = bundle(locale());
        JsonObjectBuilder scripts = Json.createObjectBuilder();
        texts.keySet().stream()
                .filter(key -> key.startsWith(SCRIPT))
                .sorted()
                .forEach(key -> scripts.add(key.substring(SCRIPT.length()), texts.getString(key)));
        return scripts.build().toString();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** That of the page; English for what is no page. */
    private static Locale locale() {
        return Optional.ofNullable(FacesContext.getCurrentInstance())
                .map(FacesContext::getViewRoot)
                .map(view -> view.getLocale())
                .orElse(Locale.ENGLISH);
    }
}
