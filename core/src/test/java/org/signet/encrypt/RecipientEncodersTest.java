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

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.signet.cache.CacheObserver;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class RecipientEncodersTest {
    private final TestPki pki = TestPki.root("Encoders Root");
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger misses = new AtomicInteger();
    private final RecipientEncoders encoders = new RecipientEncoders(new CacheObserver() {
        @Override
        public void hit() {
            hits.incrementAndGet();
        }

        @Override
        public void miss() {
            misses.incrementAndGet();
        }
    });

    @Test
    void certificateOfTheSameContentIsKnown() throws GeneralSecurityException {
        X509Certificate certificate = pki.issue("bob@example.org").create().certificate();
        X509Certificate copy = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));

        RecipientEncoder first = encoders.of(certificate, RsaKeyTransport.PKCS1);

        assertThat(encoders.of(copy, RsaKeyTransport.PKCS1)).isSameAs(first);
        assertThat(hits).hasValue(1);
        assertThat(misses).hasValue(1);
    }

    @Test
    void renewedCertificateOfTheSameKeyIsAnother() {
        TestIdentity bob = pki.issue("bob@example.org").rsa(2048).create();
        TestIdentity renewed = pki.issue("bob@example.org").key(bob.keyPair()).create();

        assertThat(encoders.of(renewed.certificate(), RsaKeyTransport.PKCS1))
                .isNotSameAs(encoders.of(bob.certificate(), RsaKeyTransport.PKCS1));
    }

    @Test
    void keyTransportsAreKeptApart() {
        X509Certificate certificate = pki.issue("bob@example.org").rsa(2048).create().certificate();

        assertThat(encoders.of(certificate, RsaKeyTransport.OAEP_SHA256)).isNotSameAs(encoders.of(certificate, RsaKeyTransport.PKCS1));
    }

    @Test
    void unsuitableCertificateIsRefusedEachTime() {
        X509Certificate certificate = pki.issue("signer@example.org").ed25519().create().certificate();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> encoders.of(certificate, RsaKeyTransport.PKCS1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(hits).hasValue(0);
    }
}
