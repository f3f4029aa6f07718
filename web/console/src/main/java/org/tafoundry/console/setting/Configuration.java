package org.tafoundry.console.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.SettingView;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.Source;
import org.tafoundry.settings.ValueType;

/** The configuration of the system: every setting with what it may be and who changed it, each with a form of its own. */
@Named
@ViewScoped
public class Configuration implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Settings settings;

    @Inject
    private PersonNames people;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String text = "";
    private String part = "";
    private final HashMap<String, String> values = new HashMap<>();
    private final HashMap<String, Instant> readAt = new HashMap<>();
    // read again whenever it is needed, and not kept with the browser session
    private transient List<SettingView> shown;
    private transient Map<UUID, String> names;

    /** Reads all settings. */
    public void load() {
        shown = settings.list(visitor.caller(Notices.request()));
        names = people.of(
                shown.stream().flatMap(setting -> setting.updatedBy().stream()).toList());
        for (SettingView setting : shown) {
            String name = setting.key().name();
            values.put(name, setting.key().secret() ? "" : setting.value());
            readAt.put(name, setting.updatedAt());
        }
    }

    /** Keeps the value that was typed for one setting. */
    public String save(String name) {
        try {
            settings.put(
                    visitor.caller(Notices.request()),
                    name,
                    readAt.getOrDefault(name, Instant.EPOCH),
                    values.getOrDefault(name, ""));
            Notices.done(texts.say("done.setting-changed", name));
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return "/configuration?faces-redirect=true&part=" + encoded(part) + "&text=" + encoded(text);
    }

    private static String encoded(String parameter) {
        return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }

    /** A part of the product and how many settings it acts on. */
    public record Part(String name, long settings) {
        /** Where its settings are. */
        public String address() {
            return "?part=" + encoded(name);
        }
    }

    /** The parts of the product that settings act on. */
    public List<Part> getParts() {
        return all().stream()
                .collect(Collectors.groupingBy(setting -> setting.key().reader(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** The settings of the part that the address names, or those of all parts that hold the text that is searched for. */
    public List<SettingView> getItems() {
        if (text.isBlank() && part.isEmpty()) {
            return List.of();
        }
        return all().stream()
                .filter(setting -> text.isBlank() ? setting.key().reader().equals(part) : matches(setting))
                .toList();
    }

    private List<SettingView> all() {
        if (shown == null) {
            load();
        }
        return shown;
    }

    private boolean matches(SettingView setting) {
        String all = setting.key().name() + " " + setting.key().description() + " "
                + setting.key().reader();
        return all.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part == null ? "" : part;
    }

    /** Whether the value is true or false. */
    public boolean isFlag(SettingView setting) {
        return setting.key().type() == ValueType.BOOL;
    }

    /** Whether the value can be changed here. */
    public boolean isOpen(SettingView setting) {
        return setting.source() != Source.ENVIRONMENT;
    }

    /** Where the value comes from and who gave it, in words. */
    public String origin(SettingView setting) {
        return switch (setting.source()) {
            case ENVIRONMENT -> texts.of("configuration.from-the-environment");
            case DEFAULT -> texts.of("configuration.the-default");
            case DATABASE ->
                setting.updatedBy()
                        .map(id -> texts.say("configuration.given-by", name(id)))
                        .orElseGet(() -> texts.of("configuration.as-installed"));
        };
    }

    private String name(UUID user) {
        return names.getOrDefault(user, texts.of("common.somebody-who-is-gone"));
    }

    /** Whether a time is that of a change. */
    public boolean isChanged(SettingView setting) {
        return setting.updatedBy().isPresent();
    }

    public Map<String, String> getValues() {
        return values;
    }
}
