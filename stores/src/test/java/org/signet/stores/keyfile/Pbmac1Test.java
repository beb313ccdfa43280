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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PBMAC1Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.bc.BcPKCS12PBMac1CalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** PKCS #12 files whose MAC is PBMAC1 (RFC 9879), as OpenSSL 3.4 and newer write on demand. */
class Pbmac1Test {
    private static final TestIdentity ALICE = TestPki.root("PBMAC1 Root").issue("alice@example.org").create();

    @TempDir
    private Path directory;

    @Test
    void rightPasswordOpensTheFile() throws Exception {
        KeyLocation location = KeyLocation.of(write("secret"));
        assertThat(KeyFile.read(location.withStorePassword(PasswordSource.inline("secret"))).onlyEntry().certificate())
                .isEqualTo(ALICE.certificate());
    }

    @Test
    void wrongPasswordDoesNot() throws Exception {
        Path file = write("secret");
        assertThatThrownBy(() -> KeyFile.read(KeyLocation.of(file).withStorePassword(PasswordSource.inline("wrong"))))
                .hasMessage(file + " does not open with the configured password");
    }

    private Path write(String password) throws Exception {
        AlgorithmIdentifier hmac = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);
        PBKDF2Params derivation = new PBKDF2Params("saltsalt".getBytes("US-ASCII"), 2048, 32, hmac);
        PBMAC1Params mac = new PBMAC1Params(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBKDF2, derivation), hmac);
        PKCS12SafeBag certificate = new JcaPKCS12SafeBagBuilder(ALICE.certificate()).build();
        PKCS12SafeBag key = new JcaPKCS12SafeBagBuilder(ALICE.privateKey()).build();
        return Files.write(directory.resolve("alice.p12"), new PKCS12PfxPduBuilder().addData(certificate).addData(key)
                .build(new BcPKCS12PBMac1CalculatorBuilder(mac), password.toCharArray()).getEncoded());
    }
}
