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
package org.signet.james.status;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/** Certificates as they are put into mail attributes. */
public final class Certificates {
    private Certificates() {
    }

    /** Each of them in DER. */
    public static List<byte[]> encoded(Collection<X509Certificate> certificates) {
        return certificates.stream().map(Certificates::encoded).toList();
    }

    /** Those of the signers of a message, as far as they were found. */
    public static List<X509Certificate> ofSigners(VerificationResult result) {
        List<SignerReport> signers = switch (result) {
            case VerificationResult.Valid valid -> valid.signers();
            case VerificationResult.Refused refused -> refused.signers();
            case VerificationResult.NotSigned none -> List.of();
            case VerificationResult.Malformed malformed -> List.of();
        };
        return signers.stream().flatMap(signer -> signer.certificate().stream()).toList();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}
