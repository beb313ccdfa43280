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
package org.signet.algorithm;

import java.security.Key;
import java.security.interfaces.EdECKey;
import java.security.interfaces.XECKey;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;

/** The kinds of keys, and for each what is mostly done with it. */
enum KeyKind {
    RSA("RSA", Operation.SIGNATURE, "SHA256withRSA"),
    RSA_PSS("RSASSA-PSS", Operation.PSS, "SHA-256/SHA-256"),
    EC("EC", Operation.SIGNATURE, "SHA256withECDSA"),
    ED25519("Ed25519", Operation.SIGNATURE, "Ed25519"),
    ED448("Ed448", Operation.SIGNATURE, "Ed448"),
    X25519("X25519", Operation.KEY_AGREEMENT, "X25519"),
    X448("X448", Operation.KEY_AGREEMENT, "X448"),
    DSA("DSA", Operation.SIGNATURE, "SHA256withDSA");

    private final String factory;
    private final Operation operation;
    private final String algorithm;

    KeyKind(String factory, Operation operation, String algorithm) {
        this.factory = factory;
        this.operation = operation;
        this.algorithm = algorithm;
    }

    /** The kind of that key; nothing where it is another. */
    static Optional<KeyKind> of(Key key) {
        return switch (key.getAlgorithm()) {
            case "EC", "ECDSA", "ECDH" -> Optional.of(EC);
            // The JDK's names are those of families.
            case "EdDSA" -> key instanceof EdECKey edwards ? named(edwards.getParams().getName()) : Optional.empty();
            case "XDH" -> key instanceof XECKey montgomery && montgomery.getParams() instanceof NamedParameterSpec named
                    ? named(named.getName()) : Optional.empty();
            default -> named(key.getAlgorithm());
        };
    }

    private static Optional<KeyKind> named(String name) {
        for (KeyKind kind : values()) {
            if (kind.factory.equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Its name for {@link java.security.KeyFactory}. */
    String factory() {
        return factory;
    }

    Operation operation() {
        return operation;
    }

    String algorithm() {
        return algorithm;
    }
}
