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
package org.signet.revocation;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.algorithm.SignatureVerifier;
import org.signet.cms.DerElement;

/** The signature over a revocation list (RFC 5280 §5.1.1). Verified once for a key, since lists can be long, and serve many mails. */
final class ListSignature {
    /** An authority has few keys; others can make theirs fit an existing signature. */
    private static final int MAX_KEYS = 8;

    private final DerElement signed;
    private final AlgorithmIdentifier identifier;
    private final byte[] value;
    private final Set<PublicKey> verified = ConcurrentHashMap.newKeySet();

    /**
     * @param signed what is signed, by its place in the list
     * @param identifier the algorithm as it is named
     * @param value the signature value
     */
    ListSignature(DerElement signed, AlgorithmIdentifier identifier, byte[] value) {
        this.signed = signed;
        this.identifier = identifier;
        this.value = value;
    }

    /** The algorithm; nothing where we do not know it. */
    Optional<SignatureAlgorithm> algorithm() {
        return SignatureAlgorithm.of(identifier, Optional.empty());
    }

    /** The algorithm's object identifier. */
    String algorithmIdentifier() {
        return identifier.getAlgorithm().getId();
    }

    /** Whether it is known to verify with that key, without computing. */
    boolean isVerified(PublicKey key) {
        return verified.contains(key);
    }

    /** Whether it verifies with that key. */
    boolean verifies(PublicKey key) {
        Optional<SignatureAlgorithm> algorithm = algorithm();
        if (algorithm.isEmpty()) {
            return false;
        }
        try {
            SignatureVerifier verifier = algorithm.get().verifier(key);
            verifier.update(signed.encoding(), signed.start(), signed.end() - signed.start());
            boolean good = verifier.verifies(value);
            if (good && verified.size() < MAX_KEYS) {
                verified.add(key);
            }
            return good;
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }
}
