-- Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0
--
-- Fingerprints are SHA-256 in lower-case hexadecimal digits, times milliseconds since 1970-01-01T00:00:00Z, addresses in lower case.
-- ${binary} is the database's type of some kilobytes: BYTEA in PostgreSQL, VARBINARY in H2.

CREATE TABLE signet_certificate (
    fingerprint VARCHAR(64) NOT NULL PRIMARY KEY,
    certificate ${binary} NOT NULL,
    not_before BIGINT NOT NULL,
    not_after BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    origin VARCHAR(20) NOT NULL,
    origin_detail VARCHAR(1000) NOT NULL,
    added_at BIGINT NOT NULL,
    capabilities ${binary},
    capabilities_at BIGINT
);

CREATE TABLE signet_certificate_address (
    address VARCHAR(320) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    PRIMARY KEY (address, fingerprint),
    FOREIGN KEY (fingerprint) REFERENCES signet_certificate (fingerprint) ON DELETE CASCADE
);

CREATE INDEX signet_certificate_address_of ON signet_certificate_address (fingerprint);

-- chain: the key's own certificate, then those of its issuers, each after its length in four bytes.
-- sealed: the private key as PKCS #8, encrypted under the master key of that identifier; see docs/stores.md.
CREATE TABLE signet_private_key (
    fingerprint VARCHAR(64) NOT NULL PRIMARY KEY,
    chain ${binary} NOT NULL,
    serial_number VARCHAR(320) NOT NULL,
    key_identifier VARCHAR(320) NOT NULL,
    not_before BIGINT NOT NULL,
    not_after BIGINT NOT NULL,
    master_key_id VARCHAR(32) NOT NULL,
    sealed ${binary} NOT NULL,
    origin VARCHAR(20) NOT NULL,
    origin_detail VARCHAR(1000) NOT NULL,
    added_at BIGINT NOT NULL
);

CREATE INDEX signet_private_key_serial ON signet_private_key (serial_number);
CREATE INDEX signet_private_key_identifier ON signet_private_key (key_identifier);

CREATE TABLE signet_private_key_address (
    address VARCHAR(320) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    PRIMARY KEY (address, fingerprint),
    FOREIGN KEY (fingerprint) REFERENCES signet_private_key (fingerprint) ON DELETE CASCADE
);

CREATE INDEX signet_private_key_address_of ON signet_private_key_address (fingerprint);

-- The master keys that have been used with this database, by their identifiers.
CREATE TABLE signet_master_key (
    master_key_id VARCHAR(32) NOT NULL PRIMARY KEY,
    added_at BIGINT NOT NULL
);
