--liquibase formatted sql

--changeset tafoundry:single-sign-on
--comment logins that other providers take part in, from the first redirect to the ticket that opens a session
CREATE TABLE login_flows (
    id           uuid                     NOT NULL,
    provider     varchar(50)              NOT NULL,
    state_hash   varchar(64)              NOT NULL,
    browser_hash varchar(64)              NOT NULL,
    nonce        varchar(255)             NOT NULL,
    verifier     varchar(255)             NOT NULL,
    return_to    varchar(500)             NOT NULL,
    for_program  boolean                  NOT NULL,
    answered_at  timestamp with time zone,
    user_id      uuid,
    ticket_hash  varchar(64),
    logout_hint  text                     NOT NULL DEFAULT '',
    expires_at   timestamp with time zone NOT NULL,
    CONSTRAINT pk_login_flows PRIMARY KEY (id),
    CONSTRAINT uq_login_flows_state_hash UNIQUE (state_hash),
    CONSTRAINT uq_login_flows_ticket_hash UNIQUE (ticket_hash),
    CONSTRAINT fk_login_flows_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX ix_login_flows_user_id ON login_flows (user_id);
CREATE INDEX ix_login_flows_expires_at ON login_flows (expires_at);
--rollback DROP TABLE login_flows;
