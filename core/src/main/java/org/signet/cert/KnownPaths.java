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
import java.util.List;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cache.CacheObserver;
import org.signet.cache.RecentlyUsed;

/**
 * What was once found out of certificates and stays true whatever the time, the message and the trusted roots: that one has signed
 * another, and that a path satisfies the rules that do not ask for the time. Whether all are valid at a time, accepted, trusted and not
 * revoked is never in here; it is asked anew for every message.
 *
 * <p>Certificates are known by the SHA-256 digests of their whole encodings. Only what is good is remembered. For any number of threads.
 */
final class KnownPaths {
    /** Entries in each of two generations; one of a usual path takes about 250 bytes. */
    private static final long ROOM = 4096;

    private final RecentlyUsed<Key, Boolean> paths;
    private final RecentlyUsed<Key, Boolean> signatures = new RecentlyUsed<>(ROOM, key -> 1, CacheObserver.NONE);

    private record Key(byte[] fingerprints, int hash) {
        static Key of(List<ParsedCertificate> certificates) {
            int length = DigestAlgorithm.SHA256.length();
            byte[] all = new byte[certificates.size() * length];
            for (int i = 0; i < certificates.size(); i++) {
                System.arraycopy(certificates.get(i).fingerprint(), 0, all, i * length, length);
            }
            return new Key(all, Arrays.hashCode(all));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && hash == that.hash && Arrays.equals(fingerprints, that.fingerprints);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /**
     * @param observer is told whether a path was known
     */
    KnownPaths(CacheObserver observer) {
        this.paths = new RecentlyUsed<>(ROOM, key -> 1, observer);
    }

    /** Whether it is known that the path, from a certificate to the trusted one, is sound at every time at which all of it are valid. */
    boolean isSound(List<ParsedCertificate> path) {
        return paths.find(Key.of(path)).isPresent();
    }

    /** The path was found to be sound at a time at which all of it are valid. */
    void sound(List<ParsedCertificate> path) {
        paths.keep(Key.of(path), true);
    }

    /** Whether it is known that the issuer's key has signed that certificate. */
    boolean isSigned(ParsedCertificate certificate, ParsedCertificate issuer) {
        return signatures.find(Key.of(List.of(certificate, issuer))).isPresent();
    }

    /** The issuer's key was found to have signed that certificate. */
    void signed(ParsedCertificate certificate, ParsedCertificate issuer) {
        signatures.keep(Key.of(List.of(certificate, issuer)), true);
    }
}
