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

import java.util.Arrays;
import java.util.Optional;
import org.signet.cache.CacheObserver;
import org.signet.cache.RecentlyUsed;

/**
 * Parses the certificates of messages, each only once as long as it comes again and again: the same few authorities are in nearly every
 * mail. What is remembered is the parsed form of these very bytes, and never that they are worth any trust. For any number of threads.
 */
public final class CertificatePool {
    /** Certificates in each of two generations, in encoded bytes: about 700 usual ones. Parsed, they take about ten times that. */
    private static final long ROOM = 1024 * 1024;
    /** Longer ones are as good as never seen twice, and not worth the place of ten others. */
    private static final int MAX_LENGTH = 16 * 1024;

    private final RecentlyUsed<Encoded, ParsedCertificate> certificates;

    /** Bytes that nobody writes to any more. */
    private record Encoded(byte[] bytes, int hash) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Encoded that && hash == that.hash && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * @param observer is told whether a certificate was known
     */
    public CertificatePool(CacheObserver observer) {
        this.certificates = new RecentlyUsed<>(ROOM, key -> key.bytes().length, observer);
    }

    /**
     * The certificate with this BER encoding; nothing where it cannot be parsed.
     *
     * @param encoded belongs to the pool from now on
     */
    public Optional<ParsedCertificate> parse(byte[] encoded) {
        if (encoded.length > MAX_LENGTH) {
            return ParsedCertificate.parse(encoded);
        }
        Encoded key = new Encoded(encoded, Arrays.hashCode(encoded));
        return certificates.find(key).or(() -> ParsedCertificate.parse(encoded).map(parsed -> certificates.keep(key, parsed)));
    }
}
