--liquibase formatted sql

--changeset tafoundry:validation-choices
--comment the sandbox that was asked for with a validation run; a run without a row is done in the built-in one
CREATE TABLE validation_choices (
    run_id  uuid        NOT NULL,
    sandbox varchar(50) NOT NULL,
    CONSTRAINT pk_validation_choices PRIMARY KEY (run_id),
    CONSTRAINT fk_validation_choices_run_id FOREIGN KEY (run_id) REFERENCES validation_runs (id) ON DELETE CASCADE
);
--rollback DROP TABLE validation_choices;
