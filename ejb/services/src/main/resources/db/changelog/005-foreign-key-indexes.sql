--liquibase formatted sql

--changeset tafoundry:foreign-key-indexes
--comment every foreign key is indexed: these four had no index that starts with their column
CREATE INDEX ix_user_roles_assigned_by ON user_roles (assigned_by);
CREATE INDEX ix_requests_approved_by ON requests (approved_by);
CREATE INDEX ix_ta_revisions_generated_by_user ON ta_revisions (generated_by_user);
CREATE INDEX ix_system_config_updated_by ON system_config (updated_by);
--rollback DROP INDEX ix_system_config_updated_by;
--rollback DROP INDEX ix_ta_revisions_generated_by_user;
--rollback DROP INDEX ix_requests_approved_by;
--rollback DROP INDEX ix_user_roles_assigned_by;
