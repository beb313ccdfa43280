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
package org.signet.verify;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cache.CacheObserver;
import org.signet.cache.RecentlyUsed;
import org.signet.cert.ParsedCertificate;
import org.signet.encrypt.RecipientCertificates;

/** Knows which certificates can be encrypted to, of the same ones only once. For any number of threads. */
final class RecipientFitness {
    private static final long ROOM = 4096;

    /** By the SHA-256 digest of the certificate. Whether it is valid at a time is not in here. */
    private final RecentlyUsed<ByteBuffer, Boolean> known = new RecentlyUsed<>(ROOM, key -> 1, CacheObserver.NONE);

    /** Whether, as far as it tells itself, the certificate can be encrypted to at that time. */
    boolean canBeEncryptedTo(ParsedCertificate certificate, Instant at) {
        ByteBuffer key = ByteBuffer.wrap(certificate.hash(DigestAlgorithm.SHA256));
        return known.find(key).orElseGet(() -> known.keep(key, RecipientCertificates.unsuitable(certificate.certificate()).isEmpty()))
                && !at.isBefore(certificate.notBefore()) && !at.isAfter(certificate.notAfter());
    }
}
