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

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.TemporaryFailureException;

/**
 * Somebody to encrypt to.
 *
 * @param certificate the recipient's
 * @param capabilities what the recipient can decrypt; nothing where it is not known
 */
public record Recipient(X509Certificate certificate, Optional<Capabilities> capabilities) {
    public Recipient {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(capabilities);
    }

    /** The owner of this certificate, of whom nothing else is known. */
    public static Recipient of(X509Certificate certificate) {
        return new Recipient(certificate, Optional.empty());
    }

    /**
     * The owners of these certificates, in their order.
     *
     * @throws TemporaryFailureException if it could not be found out what one of them can do
     */
    public static List<Recipient> of(Collection<X509Certificate> certificates, CapabilitySource source) throws TemporaryFailureException {
        List<Recipient> recipients = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            recipients.add(new Recipient(certificate, source.find(certificate)));
        }
        return recipients;
    }

    boolean can(ContentCipher cipher) {
        return capabilities.isPresent() && capabilities.get().include(cipher);
    }

    boolean can(RsaKeyTransport transport) {
        return capabilities.isPresent() && capabilities.get().include(transport);
    }
}
