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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/** Tells the type of a key file by its content; names of files lie. */
final class KeyFileDetector {
    private static final int JKS_MAGIC = 0xFEEDFEED;
    private static final int JCEKS_MAGIC = 0xCECECECE;
    private static final byte DER_SEQUENCE = 0x30;

    private KeyFileDetector() {
    }

    static Optional<KeyFileType> detect(byte[] file) {
        if (startsWith(file, JKS_MAGIC)) {
            return Optional.of(KeyFileType.JKS);
        }
        if (startsWith(file, JCEKS_MAGIC)) {
            return Optional.of(KeyFileType.JCEKS);
        }
        return file.length > 0 && file[0] == DER_SEQUENCE ? ofDer(file).or(() -> ofText(file)) : ofText(file);
    }

    private static Optional<KeyFileType> ofText(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("-----BEGIN ") ? Optional.of(KeyFileType.PEM) : Optional.empty();
    }

    private static Optional<KeyFileType> ofDer(byte[] file) {
        try {
            return CmsParsing.parse("key file", () -> ofStructure(ASN1Sequence.getInstance(file)));
        } catch (MalformedMessageException notDer) {
            return Optional.empty();
        }
    }

    private static Optional<KeyFileType> ofStructure(ASN1Sequence structure) {
        if (DerShape.of(structure) != DerShape.OTHER) {
            return Optional.of(KeyFileType.DER);
        }
        if (CMSObjectIdentifiers.signedData.equals(structure.getObjectAt(0))) {
            return Optional.of(KeyFileType.PKCS7);
        }
        return isPkcs12(structure) ? Optional.of(KeyFileType.PKCS12) : Optional.empty();
    }

    /** A version and content. */
    private static boolean isPkcs12(ASN1Sequence structure) {
        return structure.size() >= 2 && structure.getObjectAt(0).toASN1Primitive() instanceof ASN1Integer
                && structure.getObjectAt(1).toASN1Primitive() instanceof ASN1Sequence;
    }

    private static boolean startsWith(byte[] file, int magic) {
        return file.length >= Integer.BYTES && ByteBuffer.wrap(file).getInt() == magic;
    }
}
