--liquibase formatted sql

--changeset tafoundry:event-lists
--comment every event of the samples as a revision's add-on reads it, made when somebody first looks; input_key names what it was made of
CREATE TABLE event_lists (
    revision_id uuid                     NOT NULL,
    request_id  uuid                     NOT NULL,
    input_key   varchar(64)              NOT NULL,
    events      integer                  NOT NULL,
    cut         boolean                  NOT NULL,
    problem     varchar(2000)            NOT NULL DEFAULT '',
    created_at  timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_event_lists PRIMARY KEY (revision_id),
    CONSTRAINT fk_event_lists_revision_id FOREIGN KEY (revision_id) REFERENCES ta_revisions (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_lists_request_id FOREIGN KEY (request_id) REFERENCES requests (id) ON DELETE CASCADE
);
CREATE INDEX ix_event_lists_request_id ON event_lists (request_id);
--rollback DROP TABLE event_lists;

--changeset tafoundry:event-blocks
--comment a hundred events of a list in each row, as JSON compressed with gzip
CREATE TABLE event_blocks (
    revision_id uuid    NOT NULL,
    number      integer NOT NULL,
    content     bytea   NOT NULL,
    CONSTRAINT pk_event_blocks PRIMARY KEY (revision_id, number),
    CONSTRAINT fk_event_blocks_revision_id FOREIGN KEY (revision_id) REFERENCES event_lists (revision_id) ON DELETE CASCADE
);
ALTER TABLE event_blocks ALTER COLUMN content SET STORAGE EXTERNAL;
--rollback DROP TABLE event_blocks;

--changeset tafoundry:event-facets
--comment which events of a list have what, a bit for each event
CREATE TABLE event_facets (
    revision_id uuid        NOT NULL,
    number      integer     NOT NULL,
    kind        varchar(20) NOT NULL,
    name        text        NOT NULL,
    events      integer     NOT NULL,
    type        varchar(20) NOT NULL,
    examples    jsonb       NOT NULL,
    having_it   bytea       NOT NULL,
    CONSTRAINT pk_event_facets PRIMARY KEY (revision_id, number),
    CONSTRAINT fk_event_facets_revision_id FOREIGN KEY (revision_id) REFERENCES event_lists (revision_id) ON DELETE CASCADE
);
--rollback DROP TABLE event_facets;
