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
package org.signet.rules;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.sign.SigningIdentity;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Real certificates of some addresses, the same whenever they are asked for. */
final class KnownCertificates {
    static final SigningIdentity ALICE = identity("alice@example.org");

    private static final TestPki ROOT = TestPki.root("Rules Test Root");
    private static final Map<String, X509Certificate> ISSUED = new ConcurrentHashMap<>();

    private KnownCertificates() {
    }

    /** Nobody but these has one, each one. */
    static CertificateSource of(String... addresses) {
        Map<String, List<X509Certificate>> known = Stream.of(addresses)
                .collect(Collectors.toUnmodifiableMap(address -> address, address -> List.of(certificate(address))));
        return address -> known.getOrDefault(address.toString(), List.of());
    }

    static X509Certificate certificate(String address) {
        return ISSUED.computeIfAbsent(address, name -> ROOT.issue(name).create().certificate());
    }

    static List<X509Certificate> two(EmailAddress address) {
        return List.of(certificate(address.toString()), ROOT.issue(address.toString()).create().certificate());
    }

    private static SigningIdentity identity(String address) {
        TestIdentity identity = TestPki.selfSigned(address).create();
        return SigningIdentity.of(identity.privateKey(), identity.chain());
    }
}
