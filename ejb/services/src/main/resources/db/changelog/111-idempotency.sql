--liquibase formatted sql

--changeset tafoundry:idempotent-calls
--comment creating calls that carried an Idempotency-Key, and what was answered, for a day
CREATE TABLE idempotent_calls (
    user_id     uuid                     NOT NULL,
    call_key    varchar(255)             NOT NULL,
    fingerprint varchar(64)              NOT NULL,
    status      integer,
    location    varchar(500),
    body        text,
    begun_at    timestamp with time zone NOT NULL,
    CONSTRAINT pk_idempotent_calls PRIMARY KEY (user_id, call_key),
    CONSTRAINT fk_idempotent_calls_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_idempotent_calls_begun_at ON idempotent_calls (begun_at);
--rollback DROP TABLE idempotent_calls;
