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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.cert.EmailAddress;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.status.HarvestStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.stores.CertificateRecord;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** With the database that needs no set-up. */
class SMIMEHarvestCertificatesTest {
    private static final TestPki CA = TestPki.root("Example CA");
    private static final TestIdentity ALICES_KEY = CA.issue(ALICE).create();
    private static final byte[] PLAIN = Messages.plain().header("Message-ID: <1@example.org>").text("This is a test.\n").bytes();

    @TempDir
    private Path home;
    private James james;
    private SmimeConfiguration configuration;

    @BeforeEach
    void trustTheAuthority() throws Exception {
        james = new James(home).withSmimeXml("<trust>file://conf/ca.pem</trust><stores><database/></stores>");
        CA.writeRootPem(james.conf().resolve("ca.pem"));
        configuration = james.configuration();
    }

    @AfterEach
    void closeStores() {
        configuration.close();
    }

    private static byte[] signed(TestIdentity signer) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.read(new ByteArrayInputStream(PLAIN), workspace);
            return new SmimeSigner(SignaturePolicy.STANDARD)
                    .sign(entity, SigningIdentity.of(signer.privateKey(), signer.chain()), workspace).content().toBytes(10_000_000);
        }
    }

    private Mail harvested(byte[] message, String... namesAndValues) throws Exception {
        MailImpl mail = James.received(message, BOB);
        james.check().service(mail);
        byte[] before = James.bytes(mail);
        james.harvest(configuration, namesAndValues).service(mail);
        assertThat(James.bytes(mail)).isEqualTo(before);
        assertThat(mail.getState()).isEqualTo(Mail.TRANSPORT);
        return mail;
    }

    private List<CertificateRecord> stored() throws Exception {
        return configuration.stores().writableCertificates().orElseThrow().list();
    }

    private boolean isUsed() throws Exception {
        return !configuration.stores().certificates().orElseThrow().find(EmailAddress.of(ALICE)).isEmpty();
    }

    private static HarvestStatus status(Mail mail) {
        return SmimeAttributes.HARVEST_STATUS.get(mail).orElseThrow();
    }

    @Test
    void goodSignersCertificateIsKeptAndNotUsedUntilItIsApproved() throws Exception {
        Mail mail = harvested(signed(ALICES_KEY));

        assertThat(status(mail)).isEqualTo(HarvestStatus.QUARANTINED);
        assertThat(stored()).singleElement().satisfies(kept -> {
            assertThat(kept.certificate()).isEqualTo(ALICES_KEY.certificate());
            assertThat(kept.state()).isEqualTo(CertificateState.QUARANTINED);
            assertThat(kept.provenance().origin()).isEqualTo(Provenance.Origin.HARVESTED);
            assertThat(kept.provenance().detail()).isEqualTo("From alice@example.org, Message-ID <1@example.org>");
        });
        assertThat(isUsed()).isFalse();

        String fingerprint = SmimeAttributes.HARVESTED.get(mail).orElseThrow().getFirst();
        assertThat(configuration.stores().writableCertificates().orElseThrow().approve(fingerprint)).isTrue();
        assertThat(isUsed()).isTrue();
    }

    @Test
    void acceptedOneIsUsedAtOnceAndKnownTheNextTime() throws Exception {
        assertThat(status(harvested(signed(ALICES_KEY), "mode", "accept"))).isEqualTo(HarvestStatus.ACCEPTED);
        assertThat(isUsed()).isTrue();

        Mail again = harvested(signed(ALICES_KEY), "mode", "accept");
        assertThat(status(again)).isEqualTo(HarvestStatus.KNOWN);
        assertThat(SmimeAttributes.HARVESTED.get(again)).isEmpty();
    }

    @Test
    void signatureThatIsNotGoodBringsNothing() throws Exception {
        byte[] altered = James.bytes(James.text(signed(ALICES_KEY)).replace("a test", "a fake"));

        assertThat(status(harvested(altered))).isEqualTo(HarvestStatus.NOTHING);
        assertThat(status(harvested(signed(TestPki.root("Strange CA").issue(ALICE).create())))).isEqualTo(HarvestStatus.NOTHING);
        assertThat(status(harvested(signed(CA.issue("eve@example.org").create())))).isEqualTo(HarvestStatus.NOTHING);
        assertThat(status(harvested(PLAIN))).isEqualTo(HarvestStatus.NOTHING);
        assertThat(stored()).isEmpty();
    }

    @Test
    void mailThatNobodyHasCheckedBringsNothing() throws Exception {
        MailImpl mail = James.received(signed(ALICES_KEY), BOB);

        james.harvest(configuration).service(mail);

        assertThat(status(mail)).isEqualTo(HarvestStatus.NOTHING);
    }

    @Test
    void domainsLimitWhoseCertificatesAreKept() throws Exception {
        assertThat(status(harvested(signed(ALICES_KEY), "domains", "partner.example"))).isEqualTo(HarvestStatus.NOTHING);
        assertThat(status(harvested(signed(ALICES_KEY), "domains", "partner.example,example.org"))).isEqualTo(HarvestStatus.QUARANTINED);
    }

    @Test
    void storeThatFailsStopsNoMailUnlessSomebodySaysWhereItGoes() throws Exception {
        MailImpl mail = James.received(signed(ALICES_KEY), BOB);
        james.check().service(mail);
        SMIMEHarvestCertificates lenient = james.harvest(configuration);
        SMIMEHarvestCertificates told = james.harvest(configuration, "onMailetException", "smime-held");
        configuration.close();

        lenient.service(mail);
        assertThat(status(mail)).isEqualTo(HarvestStatus.FAILED);
        assertThatThrownBy(() -> told.service(mail)).isInstanceOf(MessagingException.class);
    }

    @Test
    void withoutAStoreToWriteToNothingStarts() throws Exception {
        james.withSmimeXml("<trust>file://conf/ca.pem</trust>");

        assertThatThrownBy(() -> james.harvest(james.configuration()))
                .hasMessageContaining("conf/smime.xml names no store that certificates can be put into");
    }
}
