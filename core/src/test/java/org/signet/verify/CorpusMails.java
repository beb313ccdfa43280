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
package org.signet.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.SignatureScheme;
import org.signet.testkit.Corpus;

/** Mails and certificates of the corpus, in the form in which the verifier takes them. */
final class CorpusMails {
    /** What was good in the last century. */
    static final AlgorithmPolicy ALGORITHMS_OF_OLD = AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, Instant.MAX)
            .withSchemes(EnumSet.allOf(SignatureScheme.class)).withMinimumModulusBits(512);

    private CorpusMails() {
    }

    /** The file as a whole message: CMS structures get a header, PEM is taken off. */
    static byte[] message(String path) {
        byte[] bytes = Corpus.bytes(path);
        String start = new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1);
        if (bytes.length > 0 && bytes[0] == 0x30) {
            return join("Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: binary\r\n\r\n", bytes);
        }
        if (start.contains("-----BEGIN ")) {
            String pem = new String(bytes, StandardCharsets.ISO_8859_1);
            return join("Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: base64\r\n\r\n",
                    pem.replaceAll("(?s)^.*?-----BEGIN [A-Z0-9 ]+-----|-----END.*$", "").getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }

    /** A detached signature beside what it signs, as a clear-signed message. */
    static byte[] clear(String content, String signature) {
        return TestSigner.clearEntity(Corpus.bytes(content), Corpus.bytes(signature));
    }

    static VerificationPolicy trusting(String certificates) {
        return Verdicts.trusting(certificates(certificates));
    }

    static X509Certificate[] certificates(String path) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(Corpus.bytes(path))).stream()
                    .map(X509Certificate.class::cast).toArray(X509Certificate[]::new);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(String header, byte[] body) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        joined.writeBytes(body);
        return joined.toByteArray();
    }
}
