--liquibase formatted sql

--changeset tafoundry:login-attempts
--comment logins that were tried and did not succeed, of the last minutes: guessing is stopped by counting them
CREATE TABLE login_attempts (
    id           uuid                     NOT NULL,
    username     varchar(255)             NOT NULL,
    ip_address   varchar(45)              NOT NULL,
    attempted_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_login_attempts PRIMARY KEY (id)
);
CREATE INDEX ix_login_attempts_username_ip_address ON login_attempts (username, ip_address, attempted_at);
CREATE INDEX ix_login_attempts_attempted_at ON login_attempts (attempted_at);
--rollback DROP TABLE login_attempts;

--changeset tafoundry:lower-case-names
--comment names and addresses are kept in lower case; who would collide with another user stays, and an administrator sees both
UPDATE users u SET username = lower(username)
    WHERE username <> lower(username) AND NOT EXISTS (SELECT 1 FROM users o WHERE o.id <> u.id AND lower(o.username) = lower(u.username));
UPDATE users u SET email = lower(email)
    WHERE email <> lower(email) AND NOT EXISTS (SELECT 1 FROM users o WHERE o.id <> u.id AND lower(o.email) = lower(u.email));
--rollback empty
