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
package org.signet.stores.keyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.Corpus;

/** Key files that other programs made. */
class CorpusKeyFilesIT {
    @ParameterizedTest
    @CsvSource({"gnupg/samplekeys/ov-user.p12, start", "gnupg/samplekeys/opensc-test.p12, password",
        "gnupg/samplekeys/nistp256-openssl-self-signed.p12, abc",
        "gnupg/samplekeys/credential_private_encrypted_AES256.p12, qeFGds84/Sf0eKkJwcp6", "bouncycastle/mail/johndoe.p12, ''",
        "mimekit/rsa/smime.pfx, no.secret", "mimekit/ec/smime.pfx, no.secret", "mimekit/dsa/smime.pfx, no.secret",
        "protected-headers/bob.p12, bob", "thunderbird-2019/Alice.p12, ''", "thunderbird/smime/Alice.p12, nss",
        "thunderbird/smime/Alice-ec.p12, nss", "nss-interop/tests/smime/interop-openssl/Fran-ec.p12, nss", "rfc9216/alice.p12, alice",
        "rfc9216/dana.p12, dana", "rfc9216/carlos.p12, carlos", "james/smime.p12, secret", "asn1crypto/keys/test-rc2.p12, password123",
        "covert-content/assets/secret-keys/manager@bigcorporation.pfx, test12345678",
        "simple-java-mail/pkcs12/smime_test_user.p12, letmein", "simple-java-mail/pkcs12/smime_keystore.pkcs12, letmein"})
    void foreignPkcs12OpensWithItsPassword(String file, String password) {
        KeyFile read = KeyFile.read(location(Corpus.file(file), password));
        assertThat(read.entries()).isNotEmpty();
    }

    @Test
    void pemArmourAroundPkcs12IsTakenOff() {
        assertThat(KeyFile.read(location(Corpus.file("protected-headers/bob.p12"), "bob")).type()).isEqualTo(KeyFileType.PEM);
    }

    @TestFactory
    List<DynamicTest> pkcs12OfThePathValidationSuiteOpen() {
        return Corpus.verdicts().stream().filter(verdict -> verdict.file().startsWith("nist-pkits-2003/pkcs12/")).limit(5)
                .map(verdict -> DynamicTest.dynamicTest(verdict.file(), () ->
                        assertThat(KeyFile.read(location(verdict.path(), "password")).entries()).hasSize(1))).toList();
    }

    @TestFactory
    List<DynamicTest> certificatesOfAuthoritiesAreRead() {
        return Corpus.verdicts().stream().filter(verdict -> isCertificate(verdict.file())).limit(60)
                .map(verdict -> DynamicTest.dynamicTest(verdict.file(), () ->
                        assertThat(KeyFile.read(KeyLocation.of(verdict.path())).certificates()).isNotEmpty())).toList();
    }

    private static boolean isCertificate(String file) {
        return file.startsWith("nist-pkits-2011/certs/") || file.startsWith("rfc9216/") && file.endsWith(".crt");
    }

    private static KeyLocation location(Path path, String password) {
        return KeyLocation.of(path).withStorePassword(PasswordSource.inline(Optional.ofNullable(password).orElse("")));
    }
}
