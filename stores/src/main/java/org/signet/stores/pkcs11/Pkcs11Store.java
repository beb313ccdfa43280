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
package org.signet.stores.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.EmailAddress;
import org.signet.cert.SigningIdentitySource;
import org.signet.sign.SigningIdentity;
import org.signet.stores.KeyRing;
import org.signet.stores.RingSigningIdentitySource;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private keys of a token or hardware security module, and their certificates. Keys are put into it with the tools of its vendor.
 *
 * <p>A token that is gone, or whose session has ended, is a temporary failure; it is logged in to again. A PIN that the token has refused
 * is never tried again, because tokens lock themselves.
 */
public final class Pkcs11Store implements Store {
    private static final Logger LOGGER = LoggerFactory.getLogger(Pkcs11Store.class);

    private final Pkcs11Settings settings;
    private final TokenSession session;

    private Pkcs11Store(Pkcs11Settings settings, TokenSession session) {
        this.settings = settings;
        this.session = session;
    }

    /**
     * Opens the store. A token that is not there now is no reason not to.
     *
     * @throws ConfigurationException if the library is missing or none, or the token does not take the PIN
     */
    public static Pkcs11Store open(Pkcs11Settings settings) {
        return open(settings, InstantSource.system());
    }

    static Pkcs11Store open(Pkcs11Settings settings, InstantSource clock) {
        TokenSession session = new TokenSession(settings, clock);
        try {
            session.start();
        } catch (TemporaryFailureException notNow) {
            LOGGER.warn("{}; until it can, what needs its keys waits", notNow.getMessage());
        }
        return new Pkcs11Store(settings, session);
    }

    @Override
    public String name() {
        return settings.toString();
    }

    @Override
    public Optional<CertificateSource> certificates() {
        return Optional.of(this::recipientCertificates);
    }

    private List<X509Certificate> recipientCertificates(EmailAddress address) throws TemporaryFailureException {
        return session.keys().recipientCertificates(address, Instant.now());
    }

    @Override
    public Optional<SigningIdentitySource> signing() {
        return Optional.of(this::signer);
    }

    private Optional<SigningIdentity> signer(EmailAddress address) throws TemporaryFailureException {
        KeyRing keys = session.keys();
        Optional<SigningIdentity> found = signer(keys, address);
        if (found.isPresent() || keys.entriesOf(address).isEmpty()) {
            return found;
        }
        // That a key does not sign may be because the token is gone: the token tells.
        return signer(session.readAgain(), address);
    }

    private static Optional<SigningIdentity> signer(KeyRing keys, EmailAddress address) {
        return new RingSigningIdentitySource(() -> keys, SigningKeyChoice.NONE).find(address);
    }

    @Override
    public Optional<DecryptionKeySource> decryption() {
        return Optional.of(hint -> session.keys().keysOf(hint));
    }

    @Override
    public Optional<String> problem() {
        try {
            session.readAgain();
            return Optional.empty();
        } catch (TemporaryFailureException | ConfigurationException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The session stays: the token belongs to the process, and what another store has of it would be logged out too. */
    @Override
    public void close() {
        LOGGER.debug("{} closed", settings);
    }
}
