--liquibase formatted sql

--changeset tafoundry:users
CREATE TABLE users (
    id              uuid                     NOT NULL,
    username        varchar(255)             NOT NULL,
    email           varchar(255)             NOT NULL,
    hashed_password varchar(255),
    full_name       varchar(255),
    is_active       boolean                  NOT NULL DEFAULT true,
    is_superuser    boolean                  NOT NULL DEFAULT false,
    auth_provider   varchar(50),
    external_id     varchar(255),
    last_login      timestamp with time zone,
    created_at      timestamp with time zone NOT NULL DEFAULT now(),
    updated_at      timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_users PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_users_username ON users (username);
CREATE UNIQUE INDEX ix_users_email ON users (email);
CREATE INDEX ix_users_external_id ON users (external_id);
CREATE INDEX ix_users_email_auth_provider ON users (email, auth_provider);
--rollback DROP TABLE users;

--changeset tafoundry:roles
CREATE TABLE roles (
    id          uuid                     NOT NULL,
    name        varchar(50)              NOT NULL,
    description text,
    permissions jsonb,
    created_at  timestamp with time zone NOT NULL DEFAULT now(),
    updated_at  timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT pk_roles PRIMARY KEY (id),
    CONSTRAINT uq_roles_name UNIQUE (name)
);
CREATE UNIQUE INDEX ix_roles_name ON roles (name);
--rollback DROP TABLE roles;

--changeset tafoundry:user-roles
CREATE TABLE user_roles (
    id          uuid                     NOT NULL,
    user_id     uuid                     NOT NULL,
    role_id     uuid                     NOT NULL,
    assigned_at timestamp with time zone NOT NULL DEFAULT now(),
    assigned_by uuid,
    CONSTRAINT pk_user_roles PRIMARY KEY (id),
    CONSTRAINT uq_user_role UNIQUE (user_id, role_id),
    CONSTRAINT fk_user_roles_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_role_id FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_assigned_by FOREIGN KEY (assigned_by) REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX ix_user_roles_user_id ON user_roles (user_id);
CREATE INDEX ix_user_roles_role_id ON user_roles (role_id);
--rollback DROP TABLE user_roles;
