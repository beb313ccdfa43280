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

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.decrypt.Letters.bytes;
import static org.signet.decrypt.Letters.decrypted;
import static org.signet.decrypt.Letters.entity;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.smime.SMIMECapability;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class RaisedPolicyTest {
    private static final String OAEP = "1.2.840.113549.1.1.7";
    private static final String PKCS1 = "1.2.840.113549.1.1.1";

    private final TestPki pki = TestPki.root("Raising Root");
    private final TestIdentity bob = pki.issue("bob@example.org").rsa(2048).create();
    private final TestIdentity carol = pki.issue("carol@example.org").rsa(2048).create();

    @Test
    void bestCipherThatEverybodyCanIsTaken() throws Exception {
        Recipient modern = can(bob, ContentCipher.values());
        Recipient half = can(carol, ContentCipher.AES128_CBC, ContentCipher.AES256_CBC, ContentCipher.AES128_GCM);

        assertThat(EncryptionPolicy.DEFAULT.cipherFor(List.of(modern))).isEqualTo(ContentCipher.AES256_GCM);
        assertThat(EncryptionPolicy.DEFAULT.cipherFor(List.of(modern, half))).isEqualTo(ContentCipher.AES128_GCM);
        assertThat(EncryptionPolicy.DEFAULT.cipherFor(List.of(can(bob, ContentCipher.AES256_GCM), half)))
                .isEqualTo(ContentCipher.AES256_CBC);
    }

    @Test
    void oneRecipientOfWhomNothingIsKnownKeepsTheCipherForAll() throws Exception {
        assertThat(EncryptionPolicy.DEFAULT.cipherFor(List.of(can(bob, ContentCipher.values()), Recipient.of(carol.certificate()))))
                .isEqualTo(ContentCipher.AES256_CBC);
    }

    @Test
    void cipherIsNeverLowered() throws Exception {
        Recipient old = can(bob, ContentCipher.AES128_CBC);

        assertThat(EncryptionPolicy.DEFAULT.cipherFor(List.of(old))).isEqualTo(ContentCipher.AES256_CBC);
        assertThat(EncryptionPolicy.MODERN.withRaised(true).cipherFor(List.of(old))).isEqualTo(ContentCipher.AES256_GCM);
    }

    @Test
    void policyThatIsNotRaisedStaysAsItIs() throws Exception {
        Recipient modern = new Recipient(bob.certificate(), Optional.of(Capabilities.OWN));

        assertThat(EncryptionPolicy.STANDARD.cipherFor(List.of(modern))).isEqualTo(ContentCipher.AES256_CBC);
        assertThat(EncryptionPolicy.STANDARD.rsaKeyTransportFor(modern)).isEqualTo(RsaKeyTransport.PKCS1);
        assertThat(EncryptionPolicy.EDI_ENERGY.cipherFor(List.of(modern))).isEqualTo(ContentCipher.AES128_CBC);
    }

    @Test
    void messageToTheCapableIsAuthenticated() throws Exception {
        byte[] sent = encrypted(EncryptionPolicy.DEFAULT, new Recipient(bob.certificate(), Optional.of(Capabilities.OWN)),
                new Recipient(carol.certificate(), Optional.of(Capabilities.OWN)));

        assertThat(SmimeType.of(entity(sent))).isEqualTo(SmimeType.AUTH_ENVELOPED);
        assertThat(new CMSAuthEnvelopedData(entity(sent).openDecodedBody()).getRecipientInfos().getRecipients())
                .allSatisfy(info -> assertThat(info.getKeyEncryptionAlgOID()).isEqualTo(OAEP));
        assertThat(decrypted(sent, carol)).isEqualTo(bytes(entity(Messages.plain().bytes()).contentEntity()));
    }

    @Test
    void eachRecipientGetsTheKeyTransportThatHeCan() throws Exception {
        byte[] sent = encrypted(EncryptionPolicy.DEFAULT, new Recipient(bob.certificate(), Optional.of(Capabilities.OWN)),
                Recipient.of(carol.certificate()));

        assertThat(SmimeType.of(entity(sent))).isEqualTo(SmimeType.ENVELOPED);
        assertThat(transports(sent)).containsExactlyInAnyOrder(OAEP, PKCS1);
        assertThat(decrypted(sent, bob)).isEqualTo(decrypted(sent, carol));
    }

    @Test
    void capabilitiesOfRecipientsComeFromASource() throws TemporaryFailureException {
        List<Recipient> recipients = Recipient.of(List.of(bob.certificate(), carol.certificate()),
                certificate -> Optional.of(Capabilities.OWN).filter(own -> certificate.equals(bob.certificate())));

        assertThat(recipients).containsExactly(new Recipient(bob.certificate(), Optional.of(Capabilities.OWN)),
                Recipient.of(carol.certificate()));
    }

    static List<Arguments> policies() {
        return List.of(Arguments.of("modern", EncryptionPolicy.MODERN), Arguments.of("edi-energy", EncryptionPolicy.EDI_ENERGY),
                Arguments.of("bsi-tr-03116", EncryptionPolicy.BSI_TR_03116), Arguments.of("default", EncryptionPolicy.DEFAULT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void opensslReadsWhatEveryPolicyMakes(String name, EncryptionPolicy policy) throws Exception {
        OpenSsl openssl = OpenSsl.required();
        byte[] sent = encrypted(policy, new Recipient(bob.certificate(), Optional.of(Capabilities.OWN)));

        assertThat(openssl.cmsDecrypt(sent, bob).output()).isEqualTo(bytes(entity(Messages.plain().bytes()).contentEntity()));
    }

    private static Recipient can(TestIdentity identity, ContentCipher... ciphers) throws MalformedMessageException, IOException {
        ASN1Encodable[] all = Stream.of(ciphers).map(cipher -> new SMIMECapability(cipher.oid(), null)).toArray(ASN1Encodable[]::new);
        return new Recipient(identity.certificate(), Optional.of(Capabilities.parse(new DERSequence(all).getEncoded())));
    }

    private static List<String> transports(byte[] sent) throws CMSException, IOException {
        return new CMSEnvelopedData(entity(sent).openDecodedBody()).getRecipientInfos().getRecipients().stream()
                .map(info -> info.getKeyEncryptionAlgOID()).toList();
    }

    private static byte[] encrypted(EncryptionPolicy policy, Recipient... recipients) throws IOException {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity sent = new SmimeEncryptor(policy).encryptFor(entity(Messages.plain().bytes()), List.of(recipients), workspace);
            return bytes(sent);
        }
    }
}
