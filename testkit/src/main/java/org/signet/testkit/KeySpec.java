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
package org.signet.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/**
 * Which key to make. All of them come from the JDK's own providers.
 *
 * @param algorithm JCA name of the key's algorithm
 * @param parameter modulus length in bits, or name of the curve; empty where the algorithm leaves no choice
 */
record KeySpec(String algorithm, String parameter) {

    static final KeySpec P256 = ec("P-256");
    static final KeySpec ED25519 = new KeySpec("Ed25519", "");
    static final KeySpec X25519 = new KeySpec("X25519", "");

    static KeySpec rsa(int bits) {
        return new KeySpec("RSA", Integer.toString(bits));
    }

    static KeySpec rsaPss(int bits) {
        return new KeySpec("RSASSA-PSS", Integer.toString(bits));
    }

    static KeySpec ec(String curve) {
        return new KeySpec("EC", switch (curve) {
            case "P-256" -> "secp256r1";
            case "P-384" -> "secp384r1";
            case "P-521" -> "secp521r1";
            default -> throw new IllegalArgumentException("Curve " + curve + " is not one of P-256, P-384, P-521");
        });
    }

    boolean isRsa() {
        return algorithm.startsWith("RSA");
    }

    KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (isRsa()) {
                generator.initialize(Integer.parseInt(parameter));
            } else if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec(parameter));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no " + this, e);
        }
    }
}
