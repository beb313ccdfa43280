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

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class RecipientCertificatesTest {
    private final TestPki pki = TestPki.root("Recipient Root");

    static List<Arguments> suitable() {
        return List.of(
                certificate("RSA", builder -> builder.rsa(2048)),
                certificate("P-256", builder -> builder.ec("P-256")),
                certificate("P-384", builder -> builder.ec("P-384")),
                certificate("P-521", builder -> builder.ec("P-521")),
                certificate("X25519", IdentityBuilder::x25519),
                certificate("no extended key usage", IdentityBuilder::noExtendedKeyUsage),
                certificate("any extended key usage", builder -> builder.extendedKeyUsage(KeyPurposeId.anyExtendedKeyUsage)),
                certificate("mail among others",
                        builder -> builder.extendedKeyUsage(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection)),
                certificate("no address", IdentityBuilder::noEmail));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("suitable")
    void suitableCertificateHasNothingAgainstIt(String name, UnaryOperator<IdentityBuilder> choice) {
        assertThat(RecipientCertificates.unsuitable(issue(choice).certificate(), Instant.now())).isEmpty();
    }

    static List<Arguments> unsuitable() {
        return List.of(
                certificate("its RSA key has less than 2048 bits", builder -> builder.rsa(1024)),
                certificate("nothing can be encrypted to its key of kind EdDSA", IdentityBuilder::ed25519),
                certificate("nothing can be encrypted to its key of kind RSASSA-PSS", IdentityBuilder::rsaPss),
                certificate("its key usage lacks keyEncipherment", builder -> builder.rsa(2048).keyUsage(KeyUsage.digitalSignature)),
                certificate("its key usage lacks keyEncipherment", builder -> builder.rsa(2048).keyUsage(KeyUsage.keyAgreement)),
                certificate("its key usage lacks keyAgreement", builder -> builder.keyUsage(KeyUsage.digitalSignature)),
                certificate("its key usage lacks keyAgreement", builder -> builder.keyUsage(KeyUsage.keyEncipherment)),
                certificate("its extended key usage lacks emailProtection",
                        builder -> builder.extendedKeyUsage(KeyPurposeId.id_kp_serverAuth)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsuitable")
    void unsuitableCertificateIsToldFromOthersWithAReason(String reason, UnaryOperator<IdentityBuilder> choice) {
        assertThat(RecipientCertificates.unsuitable(issue(choice).certificate())).hasValue(reason);
    }

    @Test
    void expiredCertificateIsUnsuitableAtATimeOnly() {
        TestIdentity former = issue(builder -> builder.expiredOn(Instant.parse("2024-03-01T00:00:00Z")));

        assertThat(RecipientCertificates.unsuitable(former.certificate())).isEmpty();
        assertThat(RecipientCertificates.unsuitable(former.certificate(), Instant.parse("2024-02-01T00:00:00Z"))).isEmpty();
        assertThat(RecipientCertificates.unsuitable(former.certificate(), Instant.parse("2024-04-01T00:00:00Z")))
                .hasValue("it expired on 2024-03-01T00:00:00Z");
        assertThat(RecipientCertificates.unsuitable(former.certificate(), Instant.parse("2014-04-01T00:00:00Z")))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("it is not valid before"));
    }

    private static Arguments certificate(String name, UnaryOperator<IdentityBuilder> choice) {
        return Arguments.of(name, choice);
    }

    private TestIdentity issue(UnaryOperator<IdentityBuilder> choice) {
        return choice.apply(pki.issue("bob@example.org")).create();
    }
}
