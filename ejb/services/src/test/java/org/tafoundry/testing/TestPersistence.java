package org.tafoundry.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.schema.SchemaMigration;

/** The product's persistence unit on an embedded database, with the schema as Liquibase makes it. */
public final class TestPersistence {
    private static final String USER = "postgres";

    private final EntityManagerFactory factory;

    private TestPersistence(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** A new database; starting fails when an entity does not fit the schema. */
    public static TestPersistence start() {
        String url = TestPostgres.newDatabase();
        SchemaMigration.apply(url, USER, USER);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(USER);
        source.setPassword(USER);
        return new TestPersistence(Persistence.createEntityManagerFactory(
                "ta-foundry",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource", source,
                        "hibernate.hbm2ddl.auto", "validate")));
    }

    /** Runs in a transaction that is rolled back when {@code work} throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                T result = work.apply(em);
                em.getTransaction().commit();
                return result;
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    /** Runs in a transaction that is rolled back when {@code work} throws. */
    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(em -> {
            work.accept(em);
            return "done";
        });
    }

    /** A new user's call with these roles. */
    public Caller caller(String username, RoleName... roles) {
        UUID id = UUID.randomUUID();
        doInTransaction(em -> {
            em.createNativeQuery("INSERT INTO users (id, username, email) VALUES (:id, :name, :mail)")
                    .setParameter("id", id)
                    .setParameter("name", username)
                    .setParameter("mail", username + "@example.org")
                    .executeUpdate();
            for (RoleName role : roles) {
                em.createNativeQuery(
                                "INSERT INTO user_roles (id, user_id, role_id) SELECT gen_random_uuid(), :id, r.id FROM roles r WHERE r.name = :role")
                        .setParameter("id", id)
                        .setParameter("role", role.name())
                        .executeUpdate();
            }
        });
        return Caller.anonymous("192.0.2.7", "test", UUID.randomUUID()).as(id, username, Set.of(roles));
    }
}
