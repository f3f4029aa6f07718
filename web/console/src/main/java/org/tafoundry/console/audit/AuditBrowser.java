package org.tafoundry.console.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditPages;
import org.tafoundry.audit.AuditPlace;
import org.tafoundry.audit.AuditRecord;
import org.tafoundry.audit.AuditSlice;
import org.tafoundry.caller.Caller;
import org.tafoundry.console.Notices;
import org.tafoundry.console.session.Visitor;
import org.tafoundry.console.text.Texts;
import org.tafoundry.identity.PersonNames;
import org.tafoundry.identity.Users;
import org.tafoundry.refusal.Refusal;

/** The audit trail, newest line first, by user, action, thing, time and call. */
@Named
@RequestScoped
public class AuditBrowser {
    private static final int SIZE = 20;

    /** What a line says about who did it, so that it is known when the user is gone. */
    private static final Set<String> ACTOR = Set.of("actor", "actorName", "actorRoles");

    @Inject
    private AuditPages audit;

    @Inject
    private Users users;

    @Inject
    private PersonNames people;

    @Inject
    private Texts texts;

    @Inject
    private Visitor visitor;

    private String user = "";
    private AuditAction action;
    private String entity = "";
    private String from = "";
    private String until = "";
    private String call = "";
    private String after = "";
    private AuditSlice slice = new AuditSlice(List.of(), Optional.empty());
    private Map<UUID, String> names = Map.of();

    /** Reads the lines that the address asks for. */
    public void load() {
        Caller admin = visitor.caller(Notices.request());
        try {
            slice = audit.read(
                    admin,
                    conditions().query(admin, users, texts.getLanguage()),
                    after.isEmpty() ? Optional.empty() : Optional.of(AuditPlace.of(after)),
                    SIZE);
            names = people.of(slice.lines().stream()
                    .flatMap(line -> line.userId().stream())
                    .toList());
        } catch (Refusal refusal) {
            Notices.refused(visitor, refusal);
        }
    }

    private AuditConditions conditions() {
        return new AuditConditions(user, action == null ? "" : action.name(), entity, from, until, call);
    }

    public List<AuditRecord> getLines() {
        return slice.lines();
    }

    /** Who did it, as they are called. */
    public String name(AuditRecord line) {
        return line.userId()
                .map(names::get)
                .or(() -> Optional.ofNullable(line.details().get("actorName")))
                .or(() -> Optional.ofNullable(line.details().get("actor")))
                .orElse("nobody");
    }

    /** What else the line says; who it was stands beside it already. */
    public String details(AuditRecord line) {
        return new TreeMap<>(line.details())
                .entrySet().stream()
                        .filter(detail -> !ACTOR.contains(detail.getKey()))
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining(", "));
    }

    public boolean isMore() {
        return slice.next().isPresent();
    }

    public boolean isLater() {
        return !after.isEmpty();
    }

    /** The address of the lines that follow. */
    public String getOlder() {
        return address(slice.next().map(AuditPlace::word).orElse(""));
    }

    /** The address of the newest lines that match. */
    public String getNewest() {
        return address("");
    }

    /** Where the lines that match are had as a table. */
    public String getExport() {
        return address("");
    }

    private String address(String place) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("user", user);
        parameters.put("action", action == null ? "" : action.name());
        parameters.put("entity", entity);
        parameters.put("from", from);
        parameters.put("until", until);
        parameters.put("call", call);
        parameters.put("after", place);
        return "?"
                + parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    public AuditAction[] getActions() {
        return AuditAction.values();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = orEmpty(user);
    }

    public AuditAction getAction() {
        return action;
    }

    public void setAction(AuditAction action) {
        this.action = action;
    }

    public String getEntity() {
        return entity;
    }

    public void setEntity(String entity) {
        this.entity = orEmpty(entity);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = orEmpty(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = orEmpty(until);
    }

    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = orEmpty(call);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = orEmpty(after);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
