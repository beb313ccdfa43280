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
package org.signet.stores.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateSourceContract;
import org.signet.stores.CertificateTrust;
import org.signet.stores.Store;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.Slapd;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Against OpenLDAP. */
@Timeout(60)
class SlapdIT {
    private static final TestPki PKI = TestPki.root("Slapd Root");
    private static final TestIdentity ALICE = PKI.issue("alice@example.org").create();
    private static final EmailAddress ADDRESS = EmailAddress.of("alice@example.org");
    private static final TestIdentity SERVER = server("localhost");

    @TempDir
    private Path directory;
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private static TestIdentity server(String host) {
        return PKI.issue(host).noEmail().extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).rsa(2048)
                .extension(Extension.subjectAlternativeName.getId(), false, new GeneralNames(new GeneralName(GeneralName.dNSName, host)))
                .create();
    }

    private Slapd slapd() {
        return slapd(SERVER);
    }

    private Slapd slapd(TestIdentity server) {
        Slapd slapd = Slapd.start(server);
        open.add(slapd);
        return slapd;
    }

    private static DirectoryEntries entries(Slapd slapd, LDAPConnection[] connection) throws Exception {
        connection[0] = new LDAPConnection("127.0.0.1", slapd.port(), Slapd.ADMIN, Slapd.PASSWORD);
        return DirectoryEntries.in(connection[0]);
    }

    private static Slapd filled(Slapd slapd, TestIdentity... identities) throws Exception {
        LDAPConnection[] connection = new LDAPConnection[1];
        entries(slapd, connection).add(identities);
        connection[0].close();
        return slapd;
    }

    private LdapSettings settings(String server, boolean startTls, TestPki authority) throws IOException {
        Path root = Files.write(directory.resolve(authority.certificate().getSerialNumber() + ".der"), encoded(authority));
        return new LdapSettings(List.of(LdapServer.parse(server)), new LdapSecurity(startTls, Optional.of(root), false),
                Optional.of(new LdapBind(Slapd.ADMIN, PasswordSource.inline(Slapd.PASSWORD))),
                new LdapQuery(Slapd.BASE, FilterTemplate.MAIL, LdapQuery.STANDARD_ATTRIBUTES),
                new LdapLimits(2, Duration.ofSeconds(5), Duration.ofSeconds(5)), List.of(), false, CertificateTrust.NONE);
    }

    private static byte[] encoded(TestPki authority) {
        try {
            return authority.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Store store(LdapSettings settings) {
        Store store = settings.open();
        open.add(store);
        return store;
    }

    private CertificateSource source(LdapSettings settings) {
        return store(settings).certificates().orElseThrow();
    }

    @Nested
    class Contract implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws Exception {
            return source(settings("ldap://127.0.0.1:" + filled(slapd(), identities).port(), false, PKI));
        }
    }

    @Test
    void bothAttributesAreReadAsOpenLdapKeepsThem() throws Exception {
        Slapd slapd = slapd();
        LDAPConnection[] connection = new LDAPConnection[1];
        TestIdentity other = PKI.issue("alice@example.org").create();
        entries(slapd, connection).add(List.of("alice@example.org"),
                new Attribute("userCertificate;binary", ALICE.certificate().getEncoded()),
                new Attribute("userSMIMECertificate", DirectoryEntries.pkcs7(other.chainWithRoot())));
        connection[0].close();

        assertThat(source(settings("ldap://127.0.0.1:" + slapd.port(), false, PKI)).find(ADDRESS))
                .containsExactlyInAnyOrder(ALICE.certificate(), other.certificate());
    }

    @Test
    void tlsFromTheStartAndStartTlsWork() throws Exception {
        Slapd slapd = filled(slapd(), ALICE);
        assertThat(source(settings("ldaps://localhost:" + slapd.tlsPort(), false, PKI)).find(ADDRESS)).containsExactly(ALICE.certificate());
        assertThat(source(settings("ldap://localhost:" + slapd.port(), true, PKI)).find(ADDRESS)).containsExactly(ALICE.certificate());
    }

    @Test
    void serverWithTheNameOfAnotherIsNotAsked() throws Exception {
        Slapd slapd = filled(slapd(server("directory.example")), ALICE);
        for (LdapSettings wrong : List.of(settings("ldaps://localhost:" + slapd.tlsPort(), false, PKI),
                settings("ldap://localhost:" + slapd.port(), true, PKI))) {
            Store store = store(wrong);
            assertThat(store.problem()).isPresent();
            assertThatThrownBy(() -> store.certificates().orElseThrow().find(ADDRESS)).isInstanceOf(TemporaryFailureException.class);
        }
    }

    @Test
    void serverOfAnUnknownAuthorityIsNotAsked() throws Exception {
        Slapd slapd = filled(slapd(), ALICE);
        TestPki other = TestPki.root("Another Root");
        for (LdapSettings wrong : List.of(settings("ldaps://localhost:" + slapd.tlsPort(), false, other),
                settings("ldap://localhost:" + slapd.port(), true, other))) {
            assertThatThrownBy(() -> source(wrong).find(ADDRESS)).isInstanceOf(TemporaryFailureException.class);
        }
    }

    @Test
    void wrongPasswordStopsTheStart() throws Exception {
        LdapSettings right = settings("ldaps://localhost:" + filled(slapd(), ALICE).tlsPort(), false, PKI);
        LdapSettings wrong = new LdapSettings(right.servers(), right.security(),
                Optional.of(new LdapBind(Slapd.ADMIN, PasswordSource.inline("geheim"))), right.query(), right.limits(), List.of(), false,
                CertificateTrust.NONE);
        assertThatThrownBy(() -> store(wrong)).isInstanceOf(ConfigurationException.class).hasMessageContaining("invalid credentials");
    }

    @Test
    void serverThatIsRestartedIsAskedAgain() throws Exception {
        Slapd slapd = filled(slapd(), ALICE);
        CertificateSource source = source(settings("ldaps://localhost:" + slapd.tlsPort(), false, PKI));
        assertThat(source.find(ADDRESS)).containsExactly(ALICE.certificate());
        slapd.restart();
        assertThat(source.find(ADDRESS)).as("over a new connection").containsExactly(ALICE.certificate());
        slapd.stop();
        assertThatThrownBy(() -> source.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class);
    }
}
