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
package org.signet.stores;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cache.Lazy;
import org.signet.decrypt.DecryptionKey;
import org.signet.sign.SigningIdentity;

/**
 * A private key in a store, with its certificate and the certificates above it. A key with several certificates, as after a renewal that
 * kept the key, is several entries. The key itself has no getter.
 */
public final class KeyEntry {
    private final String origin;
    private final String alias;
    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Optional<Provider> token;
    private final DecryptionKey decryptionKey;
    private final Lazy<SigningTerms> signingTerms = new Lazy<>(() -> SigningTerms.of(certificate()));
    // Made when first asked for, because making one tries the key, and a store may have many. Threads that race make equal ones.
    private volatile Optional<SigningIdentity> signer;

    private KeyEntry(String origin, String alias, PrivateKey key, List<X509Certificate> chain, Optional<Provider> token) {
        this.origin = Objects.requireNonNull(origin);
        this.alias = Objects.requireNonNull(alias);
        this.key = Objects.requireNonNull(key);
        this.chain = List.copyOf(chain);
        this.token = token;
        this.decryptionKey = token.map(provider -> DecryptionKey.inToken(key, chain.getFirst(), provider))
                .orElseGet(() -> DecryptionKey.of(key, chain.getFirst()));
    }

    /**
     * The entry of this key.
     *
     * @param origin where it was found, as the path of a file
     * @param alias its name there
     * @param chain the key's own certificate, and then those of its issuers
     */
    public static KeyEntry of(String origin, String alias, PrivateKey key, List<X509Certificate> chain) {
        return new KeyEntry(origin, alias, key, chain, Optional.empty());
    }

    /**
     * The entry of this key, which does not leave its token.
     *
     * @param origin the token
     * @param alias its name there
     * @param chain the key's own certificate, and then those of its issuers
     * @param token works with the key
     */
    public static KeyEntry inToken(String origin, String alias, PrivateKey key, List<X509Certificate> chain, Provider token) {
        return new KeyEntry(origin, alias, key, chain, Optional.of(token));
    }

    /** Where it was found, as the path of a file. */
    public String origin() {
        return origin;
    }

    /** Its name there; for keys without a name their running number, from 1. */
    public String alias() {
        return alias;
    }

    /** The key's own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The entry as something that decrypts, however old its certificate is. */
    public DecryptionKey decryptionKey() {
        return decryptionKey;
    }

    /** The entry as something that signs, whatever its certificate says that it is for; nothing where keys of its kind cannot sign. */
    public Optional<SigningIdentity> signer() {
        Optional<SigningIdentity> made = signer;
        if (made == null) {
            made = makeSigner();
            signer = made;
        }
        return made;
    }

    /** Whether its certificate is valid at that time, is for signing mail, and names an address at all. */
    boolean maySignMail(Instant at) {
        return signingTerms.get().allow(at);
    }

    /**
     * The entry as something that signs.
     *
     * @throws ConfigurationException if keys of its kind cannot sign
     */
    public SigningIdentity signingIdentity() {
        return signer().orElseThrow(() -> new ConfigurationException("The private key " + alias + " in " + origin
                + " is of a kind that cannot sign"));
    }

    /**
     * Puts the key and its certificates into that store.
     *
     * @return whether it was not there yet
     * @throws TemporaryFailureException if it could not be stored
     */
    public boolean addTo(PrivateKeyStore store, Provenance provenance) throws TemporaryFailureException {
        return store.add(key, chain, provenance);
    }

    private Optional<SigningIdentity> makeSigner() {
        try {
            return Optional.of(token.isPresent() ? SigningIdentity.inToken(key, chain, token.get()) : SigningIdentity.of(key, chain));
        } catch (IllegalArgumentException cannotSign) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "KeyEntry[" + alias + " in " + origin + "]";
    }
}
