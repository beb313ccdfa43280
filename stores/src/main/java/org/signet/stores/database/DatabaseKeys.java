/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.signet.stores.database;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObserver;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;
import org.signet.sign.SigningIdentity;
import org.signet.stores.CertificateRecord;
import org.signet.stores.KeyEntry;
import org.signet.stores.KeyRing;
import org.signet.stores.PrivateKeyStore;
import org.signet.stores.Provenance;
import org.signet.stores.RingSigningIdentitySource;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.keyfile.DerDecoder;

/** The private keys in a database. What is asked for is opened, nothing else. */
final class DatabaseKeys implements PrivateKeyStore {
    private final Database database;
    private final KeySeal seal;
    private final InstantSource clock;
    private final OpenedKeys opened;

    DatabaseKeys(Database database, KeySeal seal, InstantSource clock, CacheObserver observer) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
        this.opened = new OpenedKeys(observer);
    }

    /**
     * Puts a private key in.
     *
     * @throws IllegalArgumentException if the key is in a token that does not give it away, or is not that of the first certificate
     */
    @Override
    public boolean add(PrivateKey key, List<X509Certificate> chain, Provenance provenance) throws TemporaryFailureException {
        byte[] encoded = key.getEncoded();
        if (encoded == null) {
            throw new IllegalArgumentException("the private key is in a token that does not give it away");
        }
        try {
            if (chain.isEmpty() || !DerDecoder.belongTogether(encoded, chain.getFirst())) {
                throw new IllegalArgumentException("the private key is not that of the certificate");
            }
            byte[] certificates = StoredChain.encode(chain);
            byte[] sealed = seal.seal(encoded, certificates);
            List<RecipientHint> hints = DecryptionKey.of(key, chain.getFirst()).hints();
            return database.change(sql -> {
                PrivateKeyTable table = new PrivateKeyTable(sql);
                boolean there = table.has(CertificateRow.fingerprint(chain.getFirst()));
                if (!there) {
                    table.insert(chain.getFirst(), certificates, hints, seal.currentId(), sealed, provenance);
                }
                return !there;
            });
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the private key " + unreadable.getMessage(), unreadable);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    @Override
    public List<CertificateRecord> list() throws TemporaryFailureException {
        List<CertificateRecord> records = new ArrayList<>();
        for (PrivateKeyRow row : database.read(sql -> new PrivateKeyTable(sql).all())) {
            records.add(row.record());
        }
        return DatabaseCertificates.sorted(records);
    }

    @Override
    public boolean remove(String fingerprint) throws TemporaryFailureException {
        return database.change(sql -> new PrivateKeyTable(sql).remove(fingerprint));
    }

    /** The key that signs for this address. */
    Optional<SigningIdentity> signer(EmailAddress address) throws TemporaryFailureException {
        KeyRing ring = ring(database.read(sql -> new PrivateKeyTable(sql).of(address)));
        return new RingSigningIdentitySource(() -> ring, SigningKeyChoice.NONE, clock).find(address);
    }

    /** The keys that a message may mean by this hint. */
    List<DecryptionKey> decryptionKeys(RecipientHint hint) throws TemporaryFailureException {
        return ring(database.read(sql -> new PrivateKeyTable(sql).of(hint))).keysOf(hint);
    }

    /** Lets go of the keys that were opened. */
    void close() {
        opened.forget();
    }

    private KeyRing ring(List<PrivateKeyRow> rows) throws TemporaryFailureException {
        List<KeyEntry> entries = new ArrayList<>();
        for (PrivateKeyRow row : rows) {
            entries.add(opened.open(row, seal, database.name()));
        }
        return KeyRing.of(entries, List.of());
    }
}
