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
package org.signet.james.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.testkit.TestPki;

class SignerNameTest {
    private static final TestPki CA = TestPki.root("Example CA");

    @Test
    void commonNameAndFirstAddressOfTheCertificateAreTheSigner() {
        assertThat(SignerName.of(CA.issue("server@example.org").commonName("Mail Server").create().certificate(), Optional.empty()))
                .isEqualTo(new SignerName("Mail Server", Optional.of(EmailAddress.of("server@example.org"))));
    }

    @Test
    void configuredNameGoesBeforeTheCertificates() {
        assertThat(SignerName.of(CA.issue("server@example.org").create().certificate(), Optional.of("The Desk")).name())
                .isEqualTo("The Desk");
    }

    @Test
    void certificateWithoutAddressHasASignerWithoutAddress() {
        assertThat(SignerName.of(CA.issue("server@example.org").noEmail().create().certificate(), Optional.empty()))
                .isEqualTo(new SignerName("Somebody", Optional.empty()));
    }
}
