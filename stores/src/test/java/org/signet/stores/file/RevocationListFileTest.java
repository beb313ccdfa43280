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
package org.signet.stores.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;
import org.signet.revocation.RevocationList;
import org.signet.testkit.TestPki;

class RevocationListFileTest {
    private static final TestPki ONE = TestPki.root("One");
    private static final TestPki TWO = TestPki.root("Two");

    @TempDir
    private Path directory;

    private static String pem(X509CRL list) throws CRLException {
        return "-----BEGIN X509 CRL-----\n" + Base64.getMimeEncoder().encodeToString(list.getEncoded()) + "\n-----END X509 CRL-----\n";
    }

    @Test
    void derIsOneList() throws Exception {
        Path file = Files.write(directory.resolve("one.crl"), ONE.crl().getEncoded());
        assertThat(RevocationListFile.read(file)).singleElement().extracting(list -> list.issuer().toString()).isEqualTo("CN=One");
    }

    @Test
    void pemIsAnyNumberOfListsAmongOtherThings() throws Exception {
        Path certificate = ONE.writeRootPem(directory.resolve("one.pem"));
        Path file = Files.writeString(directory.resolve("all.pem"),
                "Lists of November\n" + pem(ONE.crl()) + Files.readString(certificate) + pem(TWO.crl()));
        assertThat(RevocationListFile.read(file)).extracting(RevocationList::issuer).extracting(Object::toString)
                .containsExactly("CN=One", "CN=Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no list", "0x", "-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n",
        "-----BEGIN X509 CRL-----\n%%%%\n-----END X509 CRL-----\n", "-----BEGIN X509 CRL-----\nMAA="})
    void whatIsNoListIsRefusedAndNamed(String text) throws IOException {
        Path file = Files.write(directory.resolve("odd.crl"), text.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> RevocationListFile.read(file)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("odd.crl");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> RevocationListFile.read(directory.resolve("none.crl"))).isInstanceOf(ConfigurationException.class)
                .hasMessageEndingWith("none.crl does not exist");
    }
}
