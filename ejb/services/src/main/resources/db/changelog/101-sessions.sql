--liquibase formatted sql

--changeset tafoundry:token-versions
--comment raised when a user is disabled or changes roles or password, so that access tokens given before are refused
CREATE TABLE token_versions (
    user_id uuid   NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_token_versions PRIMARY KEY (user_id),
    CONSTRAINT fk_token_versions_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
--rollback DROP TABLE token_versions;

--changeset tafoundry:refresh-tokens
CREATE TABLE refresh_tokens (
    id         uuid                     NOT NULL,
    family_id  uuid                     NOT NULL,
    user_id    uuid                     NOT NULL,
    token_hash varchar(64)              NOT NULL,
    issued_at  timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at    timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT pk_refresh_tokens PRIMARY KEY (id),
    CONSTRAINT uq_refresh_tokens_token_hash UNIQUE (token_hash),
    CONSTRAINT fk_refresh_tokens_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_refresh_tokens_user_id ON refresh_tokens (user_id);
CREATE INDEX ix_refresh_tokens_family_id ON refresh_tokens (family_id);
CREATE INDEX ix_refresh_tokens_expires_at ON refresh_tokens (expires_at);
--rollback DROP TABLE refresh_tokens;
