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
package org.signet.decrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.decrypt.Letters.bytes;
import static org.signet.decrypt.Letters.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TemporaryFailureException;
import org.signet.cert.DecryptionKeySource;
import org.signet.mime.Workspace;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusVerdict;
import org.signet.testkit.Messages;

/** Encrypted mail that nobody in this project wrote. */
class CorpusDecryptionTest {
    @ParameterizedTest
    @ValueSource(strings = {"alice.env.eml", "alice.dsig.SHA1.multipart.env.eml", "alice.dsig.SHA256.multipart.env.eml",
        "alice.sig.SHA1.opaque.env.eml", "alice.sig.SHA256.opaque.env.eml", "alice.html.sig.SHA1.opaque.env.eml",
        "alice.html.sig.SHA256.opaque.env.eml"})
    void mailOfThunderbird(String file) {
        assertThat(open("thunderbird/smime/" + file, bobOfThunderbird())).contains("Content-Type: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice.env.sig.SHA1.opaque.eml", "alice.env.sig.SHA256.opaque.eml",
        "alice.env.sig.SHA256.opaque.dave.sig.SHA256.opaque.eml", "alice.env.sig.SHA1.opaque.dave.sig.SHA1.opaque.eml",
        "alice.env.dsig.SHA1.multipart.eml", "alice.env.dsig.SHA256.multipart.eml",
        "alice.env.dsig.SHA256.multipart.dave.sig.SHA256.opaque.eml"})
    void mailOfThunderbirdSignedAroundTheCiphertext(String file) {
        assertThat(open("thunderbird/smime/" + file, bobOfThunderbird())).contains("Content-Type: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice.env.eml", "alice.dsig.SHA384.multipart.env.eml", "alice.sig.SHA384.opaque.env.eml"})
    void mailToAnExpiredCertificate(String file) {
        assertThat(open("thunderbird-2019/" + file, CorpusKeys.pkcs12("thunderbird-2019/Bob.p12", ""))).contains("Content-Type: ");
    }

    @ParameterizedTest
    @CsvSource({"fran-ec_ossl-aes128-sha1.env, Fran-ec.p12", "fran-oaep-label_ossl.env, Fran.p12",
        "fran-oaep-sha256hash-sha256mgf_ossl.env, Fran.p12", "fran-oaep-sha256hash_ossl.env, Fran.p12",
        "fran-oaep-sha256mgf_ossl.env, Fran.p12", "fran-oaep-sha384hash_ossl.env, Fran.p12", "fran-oaep_ossl.env, Fran.p12"})
    void mixturesOfOaepAndKeyDerivationThatNssOpens(String file, String keys) {
        String folder = "nss-interop/tests/smime/interop-openssl/";

        assertThat(open(folder + file, CorpusKeys.pkcs12(folder + keys, "nss"))).contains("This is a test message to Fran.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void ecdhWithTripleDesAndAesOfAllLengths(int number) {
        String folder = "bouncycastle/cms/ecdh/";

        assertThat(open(folder + "encSess" + number + ".asc", CorpusKeys.pair(folder + "ecc.key", folder + "ecc.crt")))
                .isEqualToNormalizingNewlines(new String(Corpus.bytes(folder + "sess.txt"), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({"gnupg/plain-1.cms.asc", "gnupg/plain-large.cms.asc"})
    void mailOfGpgsmToAnIssuerInLatin1(String file) {
        assertThat(open(file, CorpusKeys.pair("gnupg/derived/32100C27173EF6E9C4E9A25D3D69F86D37A4F939.pem",
                "gnupg/cert_g10code_test1.der"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nextcloud/encrypted-message.txt, nextcloud/smime-certs/debug@imap.localhost",
        "nextcloud/encrypted-signed-opaque-message.txt, nextcloud/smime-certs/user@imap.localhost"})
    void mailOfNextcloud(String file, String owner) {
        assertThat(open(file, CorpusKeys.pair(owner + ".key", owner + ".crt"))).containsIgnoringCase("Content-Type: ");
    }

    @Test
    void exampleOfRfc4134() {
        assertThat(open("rfc4134/5.1.bin", CorpusKeys.pair("rfc4134/BobPrivRSAEncrypt.pri", "rfc4134/BobRSASignByCarl.cer")))
                .isEqualTo("This is some sample content.");
    }

    @Test
    void mailWithProtectedHeader() {
        assertThat(open("protected-headers/smime-sign+enc.eml", CorpusKeys.pkcs12("protected-headers/derived/bob.der.p12", "bob")))
                .contains("smime-type=");
    }

    @Test
    void contentKeyOf24BytesUnderTheNameOfAes128Fails() {
        List<DecryptionKey> keys = CorpusKeys.pair("bouncycastle/mail/key.pem", "bouncycastle/mail/cert.pem");

        assertThat(decrypt("bouncycastle/mail/test128.message", keys)).isEqualTo(new DecryptionResult.Failed());
        assertThat(decrypt("bouncycastle/mail/test192.message", keys)).isInstanceOf(DecryptionResult.Decrypted.class);
    }

    @Test
    void nonceThatIsTooLongIsMalformed() {
        assertThat(decrypt("openssl/cms/recipes/80-test_cmsapi_data/encDataWithTooLongIV.pem", List.of()))
                .isInstanceOf(DecryptionResult.Malformed.class);
    }

    @Test
    void finiteFieldDiffieHellmanIsNotAccepted() {
        assertThat(decrypt("openssl/cms/recipes/80-test_cms_data/dh-malformed.der", List.of()))
                .isInstanceOf(DecryptionResult.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"covert-content/01-enc/smime/01-reply-mix-alt.eml", "covert-content/01-enc/smime/01-reply-mix-crlf.eml",
        "efail/directExfiltrationTemplate.eml"})
    void ciphertextInTheMailOfAnAttackerIsLeftAlone(String file) {
        assertThat(decrypt(file, manager())).isInstanceOf(DecryptionResult.NotEncrypted.class);
    }

    @Test
    void originalOfTheAttackedMailIsDecrypted() {
        assertThat(decrypt("covert-content/01-enc/smime/00-original-mail.eml", manager()))
                .isInstanceOf(DecryptionResult.Decrypted.class);
    }

    /** With a key for every recipient, so that the way through the private key is taken too. */
    @Test
    void nothingInTheCorpusBringsTheDecryptorDown() {
        List<DecryptionKey> keys = new ArrayList<>(bobOfThunderbird());
        keys.addAll(CorpusKeys.pair("bouncycastle/cms/ecdh/ecc.key", "bouncycastle/cms/ecdh/ecc.crt"));
        List<CorpusVerdict> files = Corpus.verdicts().stream().filter(file -> file.size() < 1_000_000)
                .filter(file -> !file.kind().startsWith("keys") && !file.kind().startsWith("cert")).toList();

        assertThat(files).hasSizeGreaterThan(500).allSatisfy(file -> {
            byte[] content = Files.readAllBytes(file.path());
            assertThat(decrypt(content, hint -> keys)).isNotNull();
            assertThat(decrypt(wrapped(content), hint -> keys)).isNotNull();
        });
    }

    private static List<DecryptionKey> bobOfThunderbird() {
        return CorpusKeys.pkcs12("thunderbird/smime/Bob.p12", "nss");
    }

    private static List<DecryptionKey> manager() {
        return CorpusKeys.pkcs12("covert-content/assets/secret-keys/manager@bigcorporation.pfx", "test12345678");
    }

    private static DecryptionResult decrypt(String file, List<DecryptionKey> keys) {
        return decrypt(mail(Corpus.bytes(file)), DecryptionKeys.of(keys));
    }

    private static DecryptionResult decrypt(byte[] mail, DecryptionKeySource keys) {
        return Letters.decrypt(mail, new SmimeDecryptor(keys));
    }

    private static String open(String file, List<DecryptionKey> keys) {
        try (Workspace workspace = Workspace.open()) {
            DecryptionResult result = new SmimeDecryptor(DecryptionKeys.of(keys)).decrypt(entity(mail(Corpus.bytes(file))), workspace);
            assertThat(result).isInstanceOf(DecryptionResult.Decrypted.class);
            return new String(bytes(((DecryptionResult.Decrypted) result).entity()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemporaryFailureException e) {
            throw new AssertionError(e);
        }
    }

    /** A mail as it is; DER and PEM below a header that says what they are. */
    private static byte[] mail(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 20), StandardCharsets.ISO_8859_1);
        if (start.startsWith("-----BEGIN")) {
            String text = new String(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
            return wrapped(Base64.getMimeDecoder().decode(text));
        }
        return file.length > 0 && file[0] == 0x30 ? wrapped(file) : file;
    }

    private static byte[] wrapped(byte[] cms) {
        return Messages.mail().content("Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encode(cms)).bytes();
    }
}
