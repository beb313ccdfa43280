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

import java.io.OutputStream;
import java.security.MessageDigest;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DigestCalculator;
import org.signet.algorithm.DigestAlgorithm;

/** Computes the digest of a content with the fastest provider; parameters are absent (RFC 5754 §2). */
final class ContentDigest implements DigestCalculator {
    private final DigestAlgorithm algorithm;
    private final MessageDigest digest;
    private final OutputStream out = new OutputStream() {
        @Override
        public void write(int b) {
            digest.update((byte) b);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            digest.update(source, offset, length);
        }
    };

    ContentDigest(DigestAlgorithm algorithm) {
        this.algorithm = algorithm;
        digest = algorithm.engine();
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new AlgorithmIdentifier(algorithm.oid());
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public byte[] getDigest() {
        return digest.digest();
    }
}
