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
package org.signet.sign;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * A certificate chain that can sign. The private key is seen by this package alone: it has no getter, and {@code toString} says the
 * certificate's subject only.
 */
public final class SigningIdentity {
    private final PrivateKey privateKey;
    private final List<X509Certificate> chain;

    private SigningIdentity(PrivateKey privateKey, List<X509Certificate> chain) {
        this.privateKey = Objects.requireNonNull(privateKey);
        this.chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a signing identity needs a certificate");
        }
    }

    /** The identity of this key; the first certificate is the key's own, its issuers follow. */
    public static SigningIdentity of(PrivateKey privateKey, List<X509Certificate> chain) {
        return new SigningIdentity(privateKey, chain);
    }

    /** The signer's own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The signer's certificate and its issuers, as they are put into messages. */
    public List<X509Certificate> chain() {
        return chain;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    @Override
    public String toString() {
        return "SigningIdentity[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
