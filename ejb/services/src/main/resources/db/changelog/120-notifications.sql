--liquibase formatted sql

--changeset tafoundry:notifications
--comment what people want to be told and how, and what became of each notice
CREATE TABLE notification_preferences (
    user_id        uuid                     NOT NULL,
    email_events   varchar(255)             NOT NULL,
    webhook_events varchar(255)             NOT NULL,
    webhook_url    varchar(500)             NOT NULL DEFAULT '',
    webhook_form   varchar(50)              NOT NULL DEFAULT 'JSON',
    webhook_secret text                     NOT NULL DEFAULT '',
    updated_at     timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_notification_preferences PRIMARY KEY (user_id),
    CONSTRAINT fk_notification_preferences_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE TABLE notification_deliveries (
    id          uuid                     NOT NULL,
    notice_id   uuid                     NOT NULL,
    user_id     uuid                     NOT NULL,
    request_id  uuid,
    event       varchar(50)              NOT NULL,
    channel     varchar(50)              NOT NULL,
    detail      text                     NOT NULL,
    state       varchar(50)              NOT NULL,
    failures    integer                  NOT NULL,
    problem     text                     NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    updated_at  timestamp with time zone NOT NULL,
    CONSTRAINT pk_notification_deliveries PRIMARY KEY (id),
    CONSTRAINT uq_notification_deliveries_notice_id_user_id_channel UNIQUE (notice_id, user_id, channel),
    CONSTRAINT fk_notification_deliveries_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT fk_notification_deliveries_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
CREATE INDEX ix_notification_deliveries_user_id_occurred_at ON notification_deliveries (user_id, occurred_at);
CREATE INDEX ix_notification_deliveries_request_id ON notification_deliveries (request_id);
--rollback DROP TABLE notification_deliveries;
--rollback DROP TABLE notification_preferences;
