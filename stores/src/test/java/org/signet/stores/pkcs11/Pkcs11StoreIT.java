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
package org.signet.stores.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Security;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cert.EmailAddress;
import org.signet.cert.TrustAnchors;
import org.signet.decrypt.DecryptionResult;
import org.signet.decrypt.SmimeDecryptor;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.RsaPadding;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.stores.Store;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.Messages;
import org.signet.testkit.SoftHsm;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;

/** Mail that is signed and opened with keys that never leave a token. */
class Pkcs11StoreIT {
    private static final TestPki PKI = TestPki.root("Token Root");
    private static final EmailAddress ALICE = EmailAddress.of("alice@example.org");

    private final SoftHsm token = SoftHsm.required();
    private final TestIdentity rsa = PKI.issue("alice@example.org").rsa(2048).create();
    private final byte[] mail = Messages.plain().attachment("photo.jpg", Messages.binary(5000)).bytes();

    @ParameterizedTest
    @EnumSource(RsaKeyTransport.class)
    void rsaKeyOpensMail(RsaKeyTransport transport) throws Exception {
        token.hold(rsa);

        assertOpens(EncryptionPolicy.STANDARD.withRsaKeyTransport(transport), rsa);
    }

    @ParameterizedTest
    @CsvSource({"P-256, AES256_CBC", "P-384, AES256_GCM", "P-521, AES128_GCM"})
    void ellipticCurveKeyOpensMail(String curve, ContentCipher cipher) throws Exception {
        TestIdentity ec = PKI.issue("alice@example.org").ec(curve).create();
        token.hold(ec);

        assertOpens(EncryptionPolicy.STANDARD.withCipher(cipher), ec);
    }

    @ParameterizedTest
    @EnumSource(RsaPadding.class)
    void rsaKeySignsMail(RsaPadding padding) throws Exception {
        token.hold(rsa);

        assertSigns(SignaturePolicy.STANDARD.withRsaPadding(padding));
    }

    @ParameterizedTest
    @CsvSource({"P-256", "P-384", "P-521"})
    void ellipticCurveKeySignsMail(String curve) throws Exception {
        token.hold(PKI.issue("alice@example.org").ec(curve).create());

        assertSigns(SignaturePolicy.STANDARD);
    }

    @Test
    void alteredKeyFailsLikeAnyOther() throws Exception {
        token.hold(rsa);
        byte[] sent = encrypted(EncryptionPolicy.STANDARD.withCipher(ContentCipher.AES256_GCM), rsa);
        String text = new String(sent, StandardCharsets.US_ASCII);
        int place = text.indexOf("\r\n\r\n") + 700;
        byte[] altered = sent.clone();
        altered[place] = (byte) (altered[place] == 'A' ? 'B' : 'A');

        assertThat(decrypt(altered, store())).isNotInstanceOf(DecryptionResult.Decrypted.class);
    }

    @Test
    void keyThatIsPutIntoTheTokenIsSeenWithinSeconds() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        token.hold();
        Pkcs11Store store = Pkcs11Store.open(settings(SoftHsm.PIN), now::get);
        assertThat(store.signing().orElseThrow().find(ALICE)).isEmpty();

        token.add("late", rsa);
        now.set(now.get().plus(TokenSession.FRESH));

        assertThat(store.signing().orElseThrow().find(ALICE).map(SigningIdentity::certificate)).contains(rsa.certificate());
        assertThat(store.certificates().orElseThrow().find(ALICE)).containsExactly(rsa.certificate());
    }

    @Test
    void sessionThatHasEndedIsATemporaryFailureAndIsBegunAgain() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        token.hold(rsa);
        byte[] sent = encrypted(EncryptionPolicy.STANDARD, rsa);
        Pkcs11Store store = Pkcs11Store.open(settings(SoftHsm.PIN), now::get);
        assertThat(decrypt(sent, store)).isInstanceOf(DecryptionResult.Decrypted.class);

        token.logOut();
        assertThatThrownBy(() -> decrypt(sent, store)).isInstanceOf(TemporaryFailureException.class)
                .hasMessageContaining("token").hasMessageNotContaining(SoftHsm.PIN);

        now.set(now.get().plus(TokenSession.FRESH));
        assertThat(decrypt(sent, store)).isInstanceOf(DecryptionResult.Decrypted.class);
    }

    @Test
    void wrongPinStopsTheStart() {
        token.hold(rsa);
        token.logOut();

        assertThatThrownBy(() -> Pkcs11Store.open(settings("4711"))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PIN").hasMessageNotContaining("4711");
    }

    @Test
    void wrongPinIsNotTriedAgain() throws Exception {
        token.hold(rsa);
        token.logOut();
        TokenSession session = new TokenSession(settings("4712"), Instant::now);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(session::readAgain).isInstanceOf(TemporaryFailureException.class).hasMessageContaining("PIN");
        }

        assertThat(store().signing().orElseThrow().find(ALICE)).isPresent();
    }

    @Test
    void providersOfTheJvmStayAsTheyAre() {
        List<String> before = List.of(Security.getProviders()).stream().map(Object::toString).toList();
        token.hold(rsa);
        store();

        assertThat(List.of(Security.getProviders()).stream().map(Object::toString)).containsExactlyElementsOf(before);
    }

    @Test
    void tokenThatIsNotThereIsNoReasonNotToStart() {
        Store store = new Pkcs11Settings(token.library(), new TokenSlot.Numbered(77), PasswordSource.inline(SoftHsm.PIN)).open();

        assertThat(store.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("slot 77").contains("CKR_SLOT_ID_INVALID"));
        assertThatThrownBy(() -> store.signing().orElseThrow().find(ALICE)).isInstanceOf(TemporaryFailureException.class);
        assertThatThrownBy(() -> store.decryption().orElseThrow().find(null)).isInstanceOf(TemporaryFailureException.class);
        assertThatThrownBy(() -> store.certificates().orElseThrow().find(ALICE)).isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void libraryThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new Pkcs11Settings(Path.of("missing.so"), TokenSlot.FIRST, PasswordSource.inline("x")).open())
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("missing.so").hasMessageContaining("does not exist");
    }

    @Test
    void nameTellsTheTokenAndNoSecret() {
        token.hold(rsa);

        assertThat(store().name()).isEqualTo("pkcs11 " + token.library() + ", slot " + token.slot()).doesNotContain(SoftHsm.PIN);
        assertThat(store().problem()).isEmpty();
        assertThat(store().writableKeys()).isEmpty();
        assertThat(store().writableCertificates()).isEmpty();
    }

    private Pkcs11Store store() {
        return Pkcs11Store.open(settings(SoftHsm.PIN));
    }

    private Pkcs11Settings settings(String pin) {
        return new Pkcs11Settings(token.library(), new TokenSlot.Numbered(token.slot()), PasswordSource.inline(pin));
    }

    private void assertOpens(EncryptionPolicy policy, TestIdentity recipient) throws Exception {
        assertThat(decrypt(encrypted(policy, recipient), store())).isInstanceOfSatisfying(DecryptionResult.Decrypted.class,
                decrypted -> assertThat(decrypted.keys()).containsExactly(recipient.certificate()));
    }

    private static DecryptionResult decrypt(byte[] sent, Store store) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return new SmimeDecryptor(store.decryption().orElseThrow()).decrypt(MimeEntity.of(Content.of(sent)), workspace);
        }
    }

    private byte[] encrypted(EncryptionPolicy policy, TestIdentity recipient) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return new SmimeEncryptor(policy).encrypt(MimeEntity.of(Content.of(mail)), List.of(recipient.certificate()), workspace)
                    .content().toBytes(100_000);
        }
    }

    private void assertSigns(SignaturePolicy policy) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            SigningIdentity alice = store().signing().orElseThrow().find(ALICE).orElseThrow();
            byte[] written = Messages.mail().from("alice@example.org").subject("Token").text("Hello").bytes();
            MimeEntity signed = new SmimeSigner(policy).sign(MimeEntity.of(Content.of(written)), alice, workspace);
            VerificationResult result = new SmimeVerifier(VerificationPolicy.of(TrustAnchors.of(List.of(PKI.certificate()))))
                    .verify(signed, workspace);
            assertThat(result).isInstanceOf(VerificationResult.Valid.class);
        }
    }
}
