--liquibase formatted sql

--changeset tafoundry:audit-logs
CREATE TABLE audit_logs (
    id             uuid                     NOT NULL,
    user_id        uuid,
    action         varchar(50)              NOT NULL,
    entity_type    varchar(100)             NOT NULL,
    entity_id      uuid,
    details        jsonb,
    ip_address     varchar(45),
    user_agent     varchar(500),
    correlation_id uuid,
    "timestamp"    timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_audit_logs PRIMARY KEY (id),
    CONSTRAINT fk_audit_logs_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX ix_audit_logs_user_id ON audit_logs (user_id);
CREATE INDEX ix_audit_logs_action ON audit_logs (action);
CREATE INDEX ix_audit_logs_entity_id ON audit_logs (entity_id);
CREATE INDEX ix_audit_logs_timestamp ON audit_logs ("timestamp");
CREATE INDEX ix_audit_logs_user_id_timestamp ON audit_logs (user_id, "timestamp");
CREATE INDEX ix_audit_logs_entity_type_entity_id ON audit_logs (entity_type, entity_id);
CREATE INDEX ix_audit_logs_correlation_id ON audit_logs (correlation_id);
--rollback DROP TABLE audit_logs;

--changeset tafoundry:system-config
CREATE TABLE system_config (
    id          uuid                     NOT NULL,
    key         varchar(255)             NOT NULL,
    value       text                     NOT NULL,
    value_type  varchar(50)              NOT NULL,
    description text,
    is_secret   boolean                  NOT NULL DEFAULT false,
    updated_by  uuid,
    updated_at  timestamp with time zone NOT NULL DEFAULT now(),
    created_at  timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_system_config PRIMARY KEY (id),
    CONSTRAINT uq_system_config_key UNIQUE (key),
    CONSTRAINT fk_system_config_updated_by FOREIGN KEY (updated_by) REFERENCES users (id) ON DELETE SET NULL
);
CREATE UNIQUE INDEX ix_system_config_key ON system_config (key);
CREATE INDEX ix_system_config_updated_at ON system_config (updated_at);
--rollback DROP TABLE system_config;
