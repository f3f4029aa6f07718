--liquibase formatted sql

--changeset tafoundry:scheduled-tasks
--comment the table of db-scheduler 16
CREATE TABLE scheduled_tasks (
    task_name            text                     NOT NULL,
    task_instance        text                     NOT NULL,
    task_data            bytea,
    execution_time       timestamp with time zone NOT NULL,
    picked               boolean                  NOT NULL,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   NOT NULL,
    priority             smallint,
    CONSTRAINT pk_scheduled_tasks PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ix_scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX ix_scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX ix_scheduled_tasks_priority_execution_time ON scheduled_tasks (priority DESC, execution_time);
--rollback DROP TABLE scheduled_tasks;

--changeset tafoundry:work-fences
--comment raised by every claim of a request's work; a step commits only while it still holds the newest fence
CREATE TABLE work_fences (
    request_id uuid                     NOT NULL,
    fence      bigint                   NOT NULL,
    raised_at  timestamp with time zone NOT NULL,
    CONSTRAINT pk_work_fences PRIMARY KEY (request_id),
    CONSTRAINT fk_work_fences_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
--rollback DROP TABLE work_fences;
