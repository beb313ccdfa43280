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
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;

/** Reads the certificates of a SignedData, signed or not (RFC 5652 §5.1). What else its set of certificates may hold is left out. */
final class Pkcs7Format implements KeyFileFormat {
    @Override
    public KeyFileContents read(byte[] file, KeyFileOpening opening) throws IOException {
        return contents(file);
    }

    static KeyFileContents contents(byte[] file) throws IOException {
        KeyFileContents contents = new KeyFileContents();
        SignedData signedData = SignedData.getInstance(ContentInfo.getInstance(file).getContent());
        if (signedData.getCertificates() != null) {
            for (ASN1Encodable element : signedData.getCertificates()) {
                if (element.toASN1Primitive() instanceof ASN1Sequence certificate) {
                    contents.add(CertificateDecoder.decode(certificate.getEncoded()));
                }
            }
        }
        return contents;
    }
}
