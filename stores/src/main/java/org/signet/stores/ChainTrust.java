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
package org.signet.stores;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.signet.cert.ChainBuilder;
import org.signet.cert.EmailAddress;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.PathCheck;

/** Trusts what a {@link ChainBuilder} finds a path for: asked for each time, as the trusted roots may have changed. */
public final class ChainTrust implements CertificateTrust {
    private final Supplier<ChainBuilder> chains;

    /** Trusts what has a path, revoked or not. */
    public ChainTrust(Supplier<ChainBuilder> chains) {
        this.chains = Objects.requireNonNull(chains);
    }

    @Override
    public boolean isTrusted(X509Certificate certificate, Collection<X509Certificate> others, EmailAddress address, Instant at) {
        List<ParsedCertificate> helpers = new ArrayList<>();
        others.forEach(other -> parse(other).ifPresent(helpers::add));
        return parse(certificate).filter(parsed -> chains.get().search(helpers, at, List.of(address), PathCheck.NONE).chain(parsed)
                .isTrusted()).isPresent();
    }

    private static Optional<ParsedCertificate> parse(X509Certificate certificate) {
        try {
            return ParsedCertificate.parse(certificate.getEncoded());
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
