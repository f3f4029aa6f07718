package org.tafoundry.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.testing.TestPersistence;

class RolesTest {
    private static TestPersistence database;

    @BeforeAll
    static void start() {
        database = TestPersistence.start();
    }

    @Test
    void areAsTheTableDescribesThem() {
        Caller admin = database.caller("ada", RoleName.ADMIN);
        database.doInTransaction(em -> em.createNativeQuery("UPDATE roles SET description = 'Looks after all.',"
                        + " permissions = '{\"sites\": [\"north\"], \"note\": null}' WHERE name = 'ADMIN'")
                .executeUpdate());
        List<RoleView> roles = database.inTransaction(em -> new Roles(em).list(admin));
        assertThat(roles).extracting(RoleView::name).containsExactly(RoleName.values());
        assertThat(roles)
                .filteredOn(role -> role.name() == RoleName.ADMIN)
                .singleElement()
                .satisfies(role -> {
                    assertThat(role.description()).isEqualTo("Looks after all.");
                    assertThat(role.permissions())
                            .containsEntry("sites", List.of("north"))
                            .containsEntry("note", null);
                });
        assertThat(roles).filteredOn(role -> role.name() != RoleName.ADMIN).allSatisfy(role -> {
            assertThat(role.description()).isNotBlank();
            assertThat(role.permissions()).isEqualTo(Map.of());
        });
    }

    @Test
    void areListedForAdministratorsOnly() {
        Caller requestor = database.caller("rita", RoleName.REQUESTOR);
        assertThatThrownBy(() -> database.inTransaction(em -> new Roles(em).list(requestor)))
                .isInstanceOf(Refusal.class);
    }
}
