package org.tafoundry.console.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Optional;

/** The texts of the page that is being rendered; a language is a {@code messages_xx.properties} beside the English one. */
@Named
@ApplicationScoped
public class Texts {
    private static final String SCRIPT = "script.";

    /** A text as it stands. */
    public String of(String key) {
        return getLanguage().of(key);
    }

    /** A text with something put into its places. */
    public String say(String key, Object... places) {
        return getLanguage().say(key, places);
    }

    /** A text that may be missing. */
    public Optional<String> find(String key) {
        return getLanguage().find(key);
    }

    /** What scripts say, as a JSON object. */
    public String getOfScripts() {
        Language language = getLanguage();
        JsonObjectBuilder scripts = Json.createObjectBuilder();
        language.keys().stream()
                .filter(key -> key.startsWith(SCRIPT))
                .sorted()
                .forEach(key -> scripts.add(key.substring(SCRIPT.length()), language.of(key)));
        return scripts.build().toString();
    }

    /** That of the page; English for what is no page. */
    public Language getLanguage() {
        return Language.of(Optional.ofNullable(FacesContext.getCurrentInstance())
                .map(FacesContext::getViewRoot)
                .map(view -> view.getLocale())
                .orElse(Locale.ENGLISH));
    }
}
