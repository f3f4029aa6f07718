package org.tafoundry.console.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
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
    private Visitor visitor;

    private String text = "";
    private final HashMap<String, String> values = new HashMap<>();
    private final HashMap<String, Instant> readAt = new HashMap<>();
    // read again whenever it is needed, and not kept with the browser session
    private transient List<SettingView> shown;
    private transient Map<java.util.UUID, String> names;

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
            Notices.done(name + " was changed; it acts on every server within seconds.");
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
        return "/configuration?faces-redirect=true";
    }

    /** Settings that the same part of the product acts on. */
    public record Group(String reader, List<SettingView> items) {
        /** Where it is on the page. */
        public String anchor() {
            return reader.replace(' ', '-');
        }
    }

    /** The settings by the part of the product that acts on them; only those that hold the text that is searched for. */
    public List<Group> getGroups() {
        if (shown == null) {
            load();
        }
        Map<String, List<SettingView>> groups = new TreeMap<>();
        for (SettingView setting : shown) {
            if (matches(setting)) {
                groups.computeIfAbsent(setting.key().reader(), reader -> new ArrayList<>())
                        .add(setting);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
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
            case ENVIRONMENT -> "set by the environment of the server, which is where it is changed";
            case DEFAULT -> "the default";
            case DATABASE ->
                setting.updatedBy()
                        .map(id -> "given by " + names.getOrDefault(id, "somebody who is gone"))
                        .orElse("as installed");
        };
    }

    /** Whether a time is that of a change. */
    public boolean isChanged(SettingView setting) {
        return setting.updatedBy().isPresent();
    }

    public Map<String, String> getValues() {
        return values;
    }
}
