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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What the samples promise that verify what comes in and decide by it. Alice is a user; Bob is a partner, Eve is nobody's. */
class InboundSamplesIT {

    private static final String ALICE = "alice@example.org";
    private static final String BOB = "bob@partner.example";
    private static final String EVE = "eve@evil.example";
    private static final String QUARANTINE = "memory://var/mail/smime-quarantine";

    private final OpenSsl openSsl = OpenSsl.required();
    private final TestPki authority = TestPki.root("Example CA");
    private final TestIdentity bob = authority.issue(BOB).create();
    private final TestIdentity eve = authority.issue(EVE).create();

    @TempDir
    private Path conf;

    @BeforeEach
    void trustTheAuthority() throws Exception {
        for (String directory : List.of("trust", "intermediates", "keys", "partners/partner.example", "partners/bank.example")) {
            Files.createDirectories(conf.resolve("smime").resolve(directory));
        }
        authority.writeRootPem(conf.resolve("smime/trust/authority.pem"));
    }

    @Test
    void tagInboundDeliversAllOfItAndSaysInTheSubjectWhatItIs() throws Exception {
        byte[] unsigned = Messages.mail().from(BOB).to(ALICE).subject("[signed] Pay").header("X-SMIME-Banner: Signed").text("x\n").bytes();
        byte[] altered = bytes(text(signedBy(bob, BOB)).replace("this is a test", "this is a fake"));
        TestIdentity stranger = TestPki.root("Strange CA").issue(BOB).create();
        try (MailetContainer james = start("tag-inbound")) {
            assertMarks(pass(james, signedBy(bob, BOB)), "[signed] Test", "Signed by its sender");
            assertMarks(pass(james, signedBy(eve, BOB)), "[FORGED SENDER] Test", "Signed by somebody else than its sender");
            assertMarks(pass(james, signedBy(stranger, BOB)), "[signer unknown] Test", "Signed by somebody whom nobody here vouches for");
            assertMarks(pass(james, altered), "[BAD SIGNATURE] Test", "The signature does not fit");
            assertMarks(pass(james, unsigned), "Pay");
        }
    }

    @Test
    void quarantineBadHoldsForgeriesBackAndDeliversTheRest() throws Exception {
        TestIdentity webServer = authority.issue(BOB).extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create();
        TestIdentity stranger = TestPki.root("Strange CA").issue(BOB).create();
        try (MailetContainer james = start("quarantine-bad")) {
            assertDelivered(pass(james, signedBy(bob, BOB)), "Good signature");
            assertDelivered(pass(james, signedBy(stranger, BOB)), "Bad signature");
            assertDelivered(pass(james, Messages.mail().from(BOB).to(ALICE).text("x\n").bytes()), "Not signed");
            assertHeldBack(pass(james, signedBy(eve, BOB)), "mismatch");
            assertHeldBack(pass(james, signedBy(webServer, BOB)), "untrusted");
            assertHeldBack(pass(james, bytes(text(signedBy(bob, BOB)).replace("this is a test", "this is a fake"))), "invalid");
        }
    }

    @Test
    void requireSignedFromPartnersDeliversWhatTheySigned() throws Exception {
        try (MailetContainer james = start("require-signed-from-partners")) {
            assertDelivered(pass(james, signedBy(bob, "Bob <" + BOB + ">")), "Good signature");
            assertDelivered(pass(james, Messages.mail().from(EVE).to(ALICE).text("x\n").bytes()), "Not signed");
            assertDelivered(pass(james, signedBy(eve, EVE)), "Good signature");
        }
    }

    @Test
    void requireSignedFromPartnersHoldsBackWhatLooksLikeTheirs() throws Exception {
        String unsigned = "To: " + ALICE + "\r\nSubject: Test\r\n\r\nx\r\n";
        try (MailetContainer james = start("require-signed-from-partners")) {
            for (String from : List.of(BOB, "Bob <bob@mail.partner.example>", EVE + ", " + BOB, "\"" + BOB + "\" <" + EVE + ">",
                "=?UTF-8?Q?bob=40partner.example?= <" + EVE + ">", EVE + "\r\nFrom: " + BOB, "<" + BOB)) {
                assertHeldBack(pass(james, bytes("From: " + from + "\r\n" + unsigned)), "none");
            }
            assertHeldBack(pass(james, signedBy(eve, BOB)), "mismatch");
            assertHeldBack(pass(james, signedBy(eve, "\"" + BOB + "\" <" + EVE + ">")), "mismatch");
            assertHeldBack(pass(james, bytes("X: " + "y".repeat(1_100_000) + "\r\nFrom: " + BOB + "\r\n" + unsigned)), "malformed");
        }
    }

    @Test
    void requireSignedFromPartnersBelievesTheirAuthorityForThemAlone() throws Exception {
        TestPki partner = TestPki.root("Partner CA");
        partner.writeRootPem(conf.resolve("smime/partners/partner.example/authority.pem"));
        TestIdentity bobOfPartner = partner.issue(BOB).create();
        TestIdentity nobodysBanker = partner.issue("banker@bank.example").create();
        TestIdentity nobodysEve = partner.issue(EVE).create();
        try (MailetContainer james = start("require-signed-from-partners")) {
            assertDelivered(pass(james, signedBy(bobOfPartner, BOB)), "Good signature");
            assertHeldBack(pass(james, signedBy(nobodysBanker, "banker@bank.example")), "untrusted");
            assertDelivered(pass(james, signedBy(nobodysEve, EVE)), "Bad signature");
        }
    }

    @Test
    void harvestCertificatesKeepsThoseOfGoodSignersAlone() throws Exception {
        try (MailetContainer james = start("harvest-certificates")) {
            assertHarvest(pass(james, signedBy(bob, BOB)), "quarantined");
            assertHarvest(pass(james, signedBy(bob, BOB)), "known");
            assertHarvest(pass(james, signedBy(eve, BOB)), "nothing");
            assertHarvest(pass(james, Messages.mail().from(BOB).to(ALICE).text("x\n").bytes()), "nothing");
        }
    }

    private static void assertHarvest(Delivery delivery, String status) {
        assertThat(delivery.place()).isEqualTo("LocalDelivery");
        assertThat(delivery.attributes()).containsEntry("org.signet.harvest.status", status);
    }

    private MailetContainer start(String sample) throws Exception {
        return Sample.start(sample, conf).withUser(ALICE);
    }

    private byte[] signedBy(TestIdentity signer, String from) {
        return Sample.addressed(from, ALICE, openSsl.cmsSign(Messages.plain().entity(), signer));
    }

    /** The envelope says nothing of the author, as it is with every forgery. */
    private static Delivery pass(MailetContainer james, byte[] mail) throws Exception {
        return james.submit(Submission.of(mail).from("bounces@elsewhere.example").to(ALICE)).only();
    }

    private static void assertMarks(Delivery delivery, String subject, String... banner) throws Exception {
        assertThat(delivery.place()).isEqualTo("LocalDelivery");
        assertThat(delivery.header("Subject")).containsExactly(subject);
        assertThat(delivery.header("X-SMIME-Banner")).containsExactly(banner);
    }

    private static void assertDelivered(Delivery delivery, String status) throws Exception {
        assertThat(delivery.place()).isEqualTo("LocalDelivery");
        assertThat(delivery.header("X-SMIME-Status")).containsExactly(status);
    }

    private static void assertHeldBack(Delivery delivery, String status) {
        assertThat(delivery.place()).isEqualTo(QUARANTINE);
        assertThat(delivery.attributes()).containsEntry("org.signet.signature.status", status);
    }

    private static String text(byte[] mail) {
        return new String(mail, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }
}
