package org.tafoundry.settings;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tafoundry.audit.AuditAction;
import org.tafoundry.audit.AuditSubject;
import org.tafoundry.audit.AuditTrail;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.CommonRefusal;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.ServerSecrets;

/** Gives the values of {@link Keys} to the product, and shows and changes them for administrators. */
@Stateless
public class Settings {
    private static final String ENTITY = "config";
    private static final int LONGEST = 100_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private SettingCache cache;

    @Inject
    private Event<SettingCache.Changed> changes;

    private final Supplier<SecretSeal> seal;
    private final Function<String, Optional<String>> environment;
    private final Consumer<SettingCache.Changed> changed;

    /** For the container: the sealing key is in the server's credential store. */
    public Settings() {
        this.seal = () ->
                new SecretSeal(Base64.getDecoder().decode(ServerSecrets.open().password(SecretAlias.CONFIG_KEY)));
        this.environment = Settings::ofThisServer;
        this.changed = change -> changes.fire(change);
    }

    Settings(EntityManager em, AuditTrail audit, SecretSeal seal, Function<String, Optional<String>> environment) {
        this.em = em;
        this.audit = audit;
        this.cache = new SettingCache();
        this.seal = () -> seal;
        this.environment = environment;
        this.changed = cache::forget;
    }

    /** For use outside a container: settings with these values, by name, and the defaults of all others. */
    public static Settings fixed(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        return new Settings(
                null, null, null, name -> Keys.named(name).map(key -> copy.getOrDefault(name, key.standard())));
    }

    /**
     * The value that counts now. A change acts within two seconds on every node, so whoever works for long asks again.
     *
     * @throws Refusal when the database or the environment holds a value that the setting cannot have
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public <T> T value(Key<T> key) {
        return key.read(environment
                .apply(key.name())
                .or(() -> cache.value(key.name(), this::load).map(kept -> opened(key, kept)))
                .orElse(key.standard()));
    }

    /** All settings, by name; secrets are masked. Reading them is audited. */
    public List<SettingView> list(Caller caller) {
        caller.require(RoleName.ADMIN);
        Map<String, SystemConfig> rows = em.createQuery("select c from SystemConfig c", SystemConfig.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.key, Function.identity()));
        audit.record(caller, AuditAction.VIEW, AuditSubject.of(ENTITY), Map.of());
        return Keys.all().stream()
                .sorted(Comparator.comparing(Key::name))
                .map(key -> view(key, Optional.ofNullable(rows.get(key.name()))))
                .toList();
    }

    /** One setting; a secret is masked. Reading it is audited. */
    public SettingView get(Caller caller, String name) {
        caller.require(RoleName.ADMIN);
        Key<?> key = Keys.named(name)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "There is no configuration value '" + name + "'.",
                        "List the configuration to see its names."));
        audit.record(caller, AuditAction.VIEW, AuditSubject.of(ENTITY), Map.of("key", name));
        return view(key, find(key, LockModeType.NONE));
    }

    /** When a setting was changed last; {@link Instant#EPOCH} when nobody did, or when there is no such setting. */
    public Instant version(Caller caller, String name) {
        caller.require(RoleName.ADMIN);
        return Keys.named(name)
                .flatMap(key -> find(key, LockModeType.NONE))
                .map(row -> row.updatedAt)
                .orElse(Instant.EPOCH);
    }

    /**
     * Changes a setting.
     *
     * @param readAt when the setting was changed last, as its reader saw it; a later change is not overwritten
     * @param value the new value as text; refused when it is not of the setting's kind
     */
    public SettingView put(Caller caller, String name, Instant readAt, String value) {
        UUID admin = caller.require(RoleName.ADMIN);
        Key<?> key = Keys.named(name).orElseThrow(() -> unknown(name));
        if (environment.apply(name).isPresent()) {
            throw new Refusal(
                    SettingRefusal.SETTING_FROM_ENVIRONMENT,
                    name + " is set by the environment of the server.",
                    "Change the environment variable " + name + ", or take it away, and start the servers again.");
        }
        String normal = key.normal(Values.optional(name, value, LONGEST));
        if (key.secret() && normal.equals(SettingView.MASK)) {
            throw Values.invalid(
                    "The value for " + name + " is only what is shown instead of a secret.", "Give the secret itself.");
        }
        SystemConfig row = lock(key);
        if (!row.updatedAt.equals(readAt)) {
            throw new Refusal(
                    CommonRefusal.CHANGED_MEANWHILE,
                    name + " was changed at " + row.updatedAt + ".",
                    "Read it again and repeat the change.");
        }
        row.set(key, key.secret() && !normal.isEmpty() ? seal.get().seal(name, normal) : normal, admin);
        em.flush();
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of(ENTITY, row.id),
                Map.of("key", name, "value", key.secret() ? SettingView.MASK : normal));
        changed.accept(new SettingCache.Changed(name));
        return view(key, Optional.of(row));
    }

    /** Refuses, as a fault of the installation, an environment with a value that a setting cannot have. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void checkEnvironment() {
        for (Key<?> key : Keys.all()) {
            try {
                environment.apply(key.name()).ifPresent(key::read);
            } catch (Refusal wrong) {
                throw new IllegalStateException(
                        "The environment of this server has a wrong value: " + wrong.getMessage() + " " + wrong.next(),
                        wrong);
            }
        }
    }

    private SettingView view(Key<?> key, Optional<SystemConfig> row) {
        return SettingView.of(key, environment.apply(key.name()), row);
    }

    private String opened(Key<?> key, String kept) {
        return key.secret() && !kept.isEmpty() ? seal.get().open(key.name(), kept) : kept;
    }

    private Map<String, String> load() {
        return em.createQuery("select c from SystemConfig c", SystemConfig.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.key, row -> row.value));
    }

    /** The row of a setting, locked; a setting that has none gets one that was never changed. */
    private SystemConfig lock(Key<?> key) {
        em.createNativeQuery(
                        """
                        INSERT INTO system_config (id, key, value, value_type, is_secret, updated_at)
                        VALUES (gen_random_uuid(), :key, :value, :type, :secret, 'epoch') ON CONFLICT (key) DO NOTHING
                        """)
                .setParameter("key", key.name())
                .setParameter("value", key.standard())
                .setParameter("type", key.kind().type().word())
                .setParameter("secret", key.secret())
                .executeUpdate();
        return find(key, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    private Optional<SystemConfig> find(Key<?> key, LockModeType lock) {
        return em.createQuery("select c from SystemConfig c where c.key = :key", SystemConfig.class)
                .setParameter("key", key.name())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static Refusal unknown(String name) {
        return new Refusal(
                SettingRefusal.SETTING_UNKNOWN,
                "There is no configuration value '" + name + "'.",
                "These there are: "
                        + Keys.all().stream().map(Key::name).sorted().collect(Collectors.joining(", ")) + ".");
    }

    /** The environment variable of this name; a system property of the server does the same. An empty one is none. */
    private static Optional<String> ofThisServer(String name) {
        return Optional.ofNullable(System.getenv(name))
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .filter(value -> !value.isBlank());
    }
}
