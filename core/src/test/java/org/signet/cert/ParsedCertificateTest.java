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
package org.signet.cert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class ParsedCertificateTest {
    private static final X500Name PLAIN = new X500Name("CN=Somebody");

    /** Bouncy Castle reads both, and throws when they are compared. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void certificateWithANameThatCannotBeReadIsNoCertificate(boolean empty) throws Exception {
        X500Name broken = X500Name.getInstance(new DERSequence(new DERSet(empty ? new ASN1Encodable[0] : new ASN1Encodable[] {
            new ASN1Integer(1)})));

        assertThat(ParsedCertificate.parse(certificate(PLAIN, PLAIN))).isPresent();
        assertThat(ParsedCertificate.parse(certificate(broken, PLAIN))).isEmpty();
        assertThat(ParsedCertificate.parse(certificate(PLAIN, broken))).isEmpty();
    }

    private static byte[] certificate(X500Name issuer, X500Name subject) throws Exception {
        TestIdentity key = TestPki.selfSigned("alice@example.org").create();
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key.privateKey());
        return new X509v3CertificateBuilder(issuer, BigInteger.ONE, new Date(0), new Date(1000), subject,
                SubjectPublicKeyInfo.getInstance(key.certificate().getPublicKey().getEncoded())).build(signer).getEncoded();
    }
}
