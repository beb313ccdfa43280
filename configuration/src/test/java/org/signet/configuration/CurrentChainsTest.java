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
package org.signet.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateTrust;
import org.signet.stores.ChainTrust;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class CurrentChainsTest {
    private static final TestPki ROOT = TestPki.root("Everybody's Root");
    private static final TestPki PARTNER = TestPki.root("Partner's Root");

    @TempDir
    private Path conf;

    private CertificateTrust trust(String elements) throws Exception {
        Files.write(conf.resolve("root.crt"), ROOT.certificate().getEncoded());
        Files.write(conf.resolve("partner.crt"), PARTNER.certificate().getEncoded());
        Path file = Files.writeString(conf.resolve("smime.xml"), "<smime>" + elements + "</smime>");
        return CurrentChains.of(new SmimeSettingsReader(new FolderLocations(conf)).read(file), new FileStores())
                .<CertificateTrust>map(chains -> new ChainTrust(chains::get)).orElse(CertificateTrust.NONE);
    }

    private static boolean isTrusted(CertificateTrust trust, TestIdentity identity) {
        return trust.isTrusted(identity.certificate(), List.of(), EmailAddress.of(identity.address()), Instant.now());
    }

    @Test
    void nothingIsTrustedWithoutRoots() throws Exception {
        assertThat(isTrusted(trust(""), ROOT.issue("a@example.org").create())).isFalse();
    }

    @Test
    void rootsForAllMailAreTrustedForAllAddresses() throws Exception {
        CertificateTrust trust = trust("<trust>file://conf/root.crt</trust>");
        assertThat(isTrusted(trust, ROOT.issue("a@example.org").create())).isTrue();
        assertThat(isTrusted(trust, PARTNER.issue("a@example.org").create())).isFalse();
    }

    @Test
    void rootOfAPartnerIsTrustedForThePartnersAddressesOnly() throws Exception {
        String partner = "<trust><path>file://conf/partner.crt</path><domain>partner.example</domain></trust>";
        for (CertificateTrust trust : List.of(trust(partner), trust("<trust>file://conf/root.crt</trust>" + partner))) {
            assertThat(isTrusted(trust, PARTNER.issue("a@partner.example").create())).isTrue();
            assertThat(isTrusted(trust, PARTNER.issue("boss@example.org").create())).isFalse();
        }
    }

    @Test
    void knownAuthoritiesHelp() throws Exception {
        TestPki issuing = ROOT.intermediate("Issuing");
        Files.write(conf.resolve("issuing.crt"), issuing.certificate().getEncoded());
        TestIdentity alice = issuing.issue("a@example.org").create();
        assertThat(isTrusted(trust("<trust>file://conf/root.crt</trust>"), alice)).isFalse();
        assertThat(isTrusted(trust("<trust>file://conf/root.crt</trust><intermediates>file://conf/issuing.crt</intermediates>"), alice))
                .isTrue();
    }
}
