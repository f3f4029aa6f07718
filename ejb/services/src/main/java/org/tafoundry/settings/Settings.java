package org.tafoundry.settings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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

/** Shows and changes the configuration; secrets are sealed in the database and never shown. */
@Stateless
public class Settings {
    private static final int LONGEST = 100_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    private final Supplier<SecretSeal> seal;

    /** For the container: the sealing key is in the server's credential store. */
    public Settings() {
        this.seal = () ->
                new SecretSeal(Base64.getDecoder().decode(ServerSecrets.open().password(SecretAlias.CONFIG_KEY)));
    }

    Settings(EntityManager em, AuditTrail audit, SecretSeal seal) {
        this.em = em;
        this.audit = audit;
        this.seal = () -> seal;
    }

    /** All values, by name; secrets are masked. */
    public List<SettingView> list(Caller caller) {
        caller.require(RoleName.ADMIN);
        return em.createQuery("select c from SystemConfig c order by c.key", SystemConfig.class)
                .getResultStream()
                .map(SettingView::of)
                .toList();
    }

    /** One value; a secret is masked. */
    public SettingView get(Caller caller, String key) {
        caller.require(RoleName.ADMIN);
        return SettingView.of(find(key, LockModeType.NONE));
    }

    /** Changes a value; refused when it is not of its type, or was changed after {@code readAt}. */
    public SettingView put(Caller caller, String key, Instant readAt, String value) {
        UUID admin = caller.require(RoleName.ADMIN);
        SystemConfig row = find(key, LockModeType.PESSIMISTIC_WRITE);
        if (!row.updatedAt.equals(readAt)) {
            throw new Refusal(
                    CommonRefusal.CHANGED_MEANWHILE,
                    key + " was changed at " + row.updatedAt + ".",
                    "Read it again and repeat the change.");
        }
        String normal = ValueType.of(row.valueType).normal(key, Values.optional(key, value, LONGEST));
        row.value = row.secret && !normal.isEmpty() ? seal.get().seal(key, normal) : normal;
        row.updatedBy = admin;
        em.flush();
        audit.record(
                caller,
                AuditAction.UPDATE,
                AuditSubject.of("config", row.id),
                Map.of("key", key, "value", row.secret ? SettingView.MASK : normal));
        return SettingView.of(row);
    }

    /** The value as the product uses it; a secret is opened. */
    public String value(String key) {
        SystemConfig row = find(key, LockModeType.NONE);
        return row.secret && !row.value.isEmpty() ? seal.get().open(key, row.value) : row.value;
    }

    private SystemConfig find(String key, LockModeType lock) {
        return em.createQuery("select c from SystemConfig c where c.key = :key", SystemConfig.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "There is no configuration value '" + key + "'.",
                        "List the configuration to see its names."));
    }
}
