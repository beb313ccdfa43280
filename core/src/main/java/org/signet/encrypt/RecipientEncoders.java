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
package org.signet.encrypt;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.signet.cache.CacheObserver;
import org.signet.cache.RecentlyUsed;
import org.signet.cert.DistinguishedNames;

/**
 * What encrypts to the owners of certificates: made when first asked for and kept, in bounded number, for those who were written to last.
 * It depends on nothing but the certificate's content, thus is never out of date; whether a certificate is still to be used is decided
 * elsewhere, for each message. May be used by many threads.
 */
public final class RecipientEncoders {
    /** Some 4 KiB each: 8 MiB at most. */
    private static final int ROOM = 1000;

    private final RecentlyUsed<Key, RecipientEncoder> known;

    private record Key(X509Certificate certificate, RsaKeyTransport transport) {
    }

    /**
     * Knows of none yet.
     *
     * @param observer is told of what was known and what was not
     */
    public RecipientEncoders(CacheObserver observer) {
        this.known = new RecentlyUsed<>(ROOM, key -> 1, observer);
    }

    /**
     * What encrypts to this certificate's owner.
     *
     * @param transport how, if the key is an RSA key
     * @throws IllegalArgumentException if {@link RecipientCertificates#unsuitable} names a reason against it
     */
    RecipientEncoder of(X509Certificate certificate, RsaKeyTransport transport) {
        Key key = new Key(certificate, transport);
        Optional<RecipientEncoder> encoder = known.find(key);
        return encoder.isPresent() ? encoder.get() : known.keep(key, make(certificate, transport));
    }

    private static RecipientEncoder make(X509Certificate certificate, RsaKeyTransport transport) {
        Optional<String> unsuitable = RecipientCertificates.unsuitable(certificate);
        if (unsuitable.isPresent()) {
            throw new IllegalArgumentException("the certificate of " + DistinguishedNames.subject(certificate)
                    + " cannot be encrypted to: " + unsuitable.get());
        }
        try {
            return RecipientKey.of(certificate).encoder(transport);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate cannot be encrypted to", e);
        }
    }
}
