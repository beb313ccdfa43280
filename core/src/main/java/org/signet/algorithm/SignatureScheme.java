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

/** The kinds of signature that occur in S/MIME. Whether one is acceptable is a policy's business. */
public enum SignatureScheme implements NamedAlgorithm {
    /** RSASSA-PKCS1-v1_5 (RFC 8017 §8.2, RFC 3370 §3.2). */
    RSA_PKCS1("rsa-pkcs1"),
    /** RSASSA-PSS (RFC 8017 §8.1, RFC 4056). */
    RSA_PSS("rsa-pss"),
    /** DSA (FIPS 186-4, RFC 3370 §3.1). */
    DSA("dsa"),
    /** ECDSA (RFC 5753 §2.1). */
    ECDSA("ecdsa"),
    /** Ed25519 (RFC 8419). */
    ED25519("ed25519"),
    /** Ed448 (RFC 8419). */
    ED448("ed448");

    private final String label;

    SignatureScheme(String label) {
        this.label = label;
    }

    /** Its name in configuration and reports, as {@code rsa-pss}. */
    @Override
    public String label() {
        return label;
    }
}
