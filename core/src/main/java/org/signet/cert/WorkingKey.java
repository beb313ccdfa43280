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
package org.signet.cert;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.DSAParams;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.DSAPublicKeySpec;
import java.util.List;
import java.util.Optional;
import org.signet.algorithm.CryptoProviders;

/**
 * The keys of the certificates of a path. A DSA key without parameters of its own has those of the next one above (RFC 3279 §2.3.2).
 *
 * @param path from a certificate to the trusted root
 */
public record WorkingKey(List<ParsedCertificate> path) {
    public WorkingKey {
        path = List.copyOf(path);
    }

    /** The key of that certificate of the path, ready for use; nothing where it cannot be used. */
    public Optional<PublicKey> of(ParsedCertificate certificate) {
        Optional<PublicKey> key = certificate.publicKey();
        return certificate.keyAlgorithm().inheritsParameters() ? key.flatMap(own -> completed(own, path.indexOf(certificate))) : key;
    }

    private Optional<PublicKey> completed(PublicKey own, int index) {
        Optional<DSAParams> parameters = path.stream().skip(index + 1L).flatMap(authority -> authority.publicKey().stream())
                .takeWhile(DSAPublicKey.class::isInstance).map(key -> ((DSAPublicKey) key).getParams())
                .filter(found -> found != null).findFirst();
        if (parameters.isEmpty() || !(own instanceof DSAPublicKey dsa)) {
            return Optional.empty();
        }
        try {
            DSAParams inherited = parameters.get();
            return Optional.of(KeyFactory.getInstance("DSA", CryptoProviders.standard().bouncyCastle()).generatePublic(
                    new DSAPublicKeySpec(dsa.getY(), inherited.getP(), inherited.getQ(), inherited.getG())));
        } catch (GeneralSecurityException strange) {
            return Optional.empty();
        }
    }
}
