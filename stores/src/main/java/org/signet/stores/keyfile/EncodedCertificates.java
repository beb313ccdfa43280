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

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Sequence;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/** Reads certificates as directories and name servers give them. */
public final class EncodedCertificates {
    private EncodedCertificates() {
    }

    /**
     * The certificate that is encoded so, or the certificates of the SignedData (PKCS #7) that is.
     *
     * @throws MalformedMessageException if it is neither
     */
    public static List<X509Certificate> read(byte[] encoded) throws MalformedMessageException {
        return CmsParsing.parse("A certificate", () -> parse(encoded));
    }

    private static List<X509Certificate> parse(byte[] encoded) throws IOException {
        boolean single = DerShape.of(ASN1Sequence.getInstance(encoded)) == DerShape.CERTIFICATE;
        return single ? List.of(CertificateDecoder.decode(encoded)) : Pkcs7Format.contents(encoded).certificates();
    }
}
