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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class CapabilitiesTest {
    /** The capability RSAES-OAEP with SHA-1, and the same with SHA-256 (RFC 3560 §5, parameters as in RFC 4055 §4.1). */
    private static final String OAEP_SHA1 = "300d06092a864886f70d0101073000";
    private static final String OAEP_SHA256 = "303c06092a864886f70d010107302fa00f300d06096086480165030402010500"
            + "a11c301a06092a864886f70d010108300d06096086480165030402010500";
    private static final String AES128_CBC = "300b0609608648016503040102";
    private static final String AES256_GCM = "300b060960864801650304012e";
    private static final String RC2_40 = "300d06082a864886f70d0302020128";

    private final TestPki pki = TestPki.root("Capable Root");

    @Test
    void knownCiphersAreReadAndOthersPassedOver() throws Exception {
        Capabilities capabilities = parse(AES256_GCM, RC2_40, AES128_CBC);

        assertThat(capabilities.include(ContentCipher.AES256_GCM)).isTrue();
        assertThat(capabilities.include(ContentCipher.AES128_CBC)).isTrue();
        assertThat(capabilities.include(ContentCipher.AES128_GCM)).isFalse();
        assertThat(capabilities.include(ContentCipher.AES256_CBC)).isFalse();
        assertThat(capabilities).hasToString("Capabilities[aes128-cbc, aes256-gcm]");
    }

    @Test
    void oaepCountsWithTheHashThatWeUse() throws Exception {
        assertThat(parse(OAEP_SHA256).include(RsaKeyTransport.OAEP_SHA256)).isTrue();
        assertThat(parse(OAEP_SHA1, AES128_CBC).include(RsaKeyTransport.OAEP_SHA256)).isFalse();
        assertThat(parse(OAEP_SHA1).include(RsaKeyTransport.PKCS1)).isTrue();
        assertThat(parse("300b06092a864886f70d010107").include(RsaKeyTransport.OAEP_SHA256)).as("no parameters").isFalse();
        assertThat(parse("300e06092a864886f70d010107020105", AES128_CBC).include(ContentCipher.AES128_CBC)).as("strange").isTrue();
    }

    @Test
    void encodingIsKeptAsItWas() throws Exception {
        byte[] written = encoding(AES256_GCM, RC2_40);

        assertThat(Capabilities.parse(written).encoded()).isEqualTo(written);
        assertThat(Capabilities.parse(written)).isEqualTo(parse(AES256_GCM, RC2_40)).isNotEqualTo(parse(RC2_40, AES256_GCM))
                .hasSameHashCodeAs(parse(AES256_GCM, RC2_40));
    }

    @Test
    void noCapabilitiesAreCapabilitiesToo() throws Exception {
        assertThat(parse().include(ContentCipher.AES128_CBC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0500", "3003020101", "300506092a8648", "30023000", "3080"})
    void brokenEncodingIsMalformed(String hex) {
        assertThatThrownBy(() -> Capabilities.parse(HexFormat.of().parseHex(hex))).isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @EnumSource(ContentCipher.class)
    void ourOwnAreWhatWeEncryptWith(ContentCipher cipher) {
        assertThat(Capabilities.OWN.include(cipher)).isTrue();
        assertThat(Capabilities.OWN.include(RsaKeyTransport.OAEP_SHA256)).isTrue();
    }

    @Test
    void certificateTellsInItsExtension() {
        TestIdentity bob = withExtension(ASN1Sequence.getInstance(Capabilities.OWN.encoded()));

        assertThat(Capabilities.of(bob.certificate())).contains(Capabilities.OWN);
    }

    @Test
    void certificateWithoutOrWithABrokenExtensionTellsNothing() {
        assertThat(Capabilities.of(pki.issue("bob@example.org").create().certificate())).isEmpty();
        assertThat(Capabilities.of(withExtension(new DEROctetString(new byte[] {1})).certificate())).isEmpty();
    }

    @Test
    void firstSourceThatKnowsSomethingAnswers() throws Exception {
        Capabilities newer = parse(AES128_CBC);
        TestIdentity bob = withExtension(ASN1Sequence.getInstance(Capabilities.OWN.encoded()));
        CapabilitySource empty = certificate -> Optional.empty();

        assertThat(CapabilitySource.inOrder(List.of(empty, certificate -> Optional.of(newer),
                CapabilitySource.CERTIFICATES)).find(bob.certificate())).contains(newer);
        assertThat(CapabilitySource.inOrder(List.of(empty, CapabilitySource.CERTIFICATES)).find(bob.certificate()))
                .contains(Capabilities.OWN);
        assertThat(CapabilitySource.inOrder(List.of()).find(bob.certificate())).isEmpty();
    }

    private TestIdentity withExtension(ASN1Encodable value) {
        return pki.issue("bob@example.org").extension(PKCSObjectIdentifiers.pkcs_9_at_smimeCapabilities.getId(), false, value).create();
    }

    private static Capabilities parse(String... capabilities) throws MalformedMessageException {
        return Capabilities.parse(encoding(capabilities));
    }

    private static byte[] encoding(String... capabilities) {
        String content = String.join("", capabilities);
        return HexFormat.of().parseHex("30" + HexFormat.of().toHexDigits((byte) (content.length() / 2)) + content);
    }
}
