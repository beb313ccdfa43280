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
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** Reads a file of one certificate, or of one PKCS #8 private key (RFC 5958), encrypted or not. */
final class DerFormat implements KeyFileFormat {
    @Override
    public KeyFileContents read(byte[] file, KeyFileOpening opening) throws IOException {
        KeyFileContents contents = new KeyFileContents();
        ASN1Sequence structure = ASN1Sequence.getInstance(file);
        if (isEncryptedKey(structure)) {
            EncryptedPrivateKeyInfo encrypted = EncryptedPrivateKeyInfo.getInstance(structure);
            addKey(PasswordCipher.decrypt(encrypted, PasswordForm.of(opening.keyPasswords())), contents);
        } else if (isKey(structure)) {
            addKey(PrivateKeyInfo.getInstance(structure), contents);
        } else {
            contents.add(CertificateDecoder.decode(file));
        }
        return contents;
    }

    private static void addKey(PrivateKeyInfo info, KeyFileContents contents) throws IOException {
        contents.add(LoadedKey.of(contents.nextAlias(Optional.empty()), info));
    }

    /** Whether this has the shape of one of the structures read here. */
    static boolean accepts(ASN1Sequence structure) {
        return isEncryptedKey(structure) || isKey(structure) || isCertificate(structure);
    }

    private static boolean isEncryptedKey(ASN1Sequence structure) {
        return structure.size() == 2 && at(structure, 0) instanceof ASN1Sequence && at(structure, 1) instanceof ASN1OctetString;
    }

    private static boolean isKey(ASN1Sequence structure) {
        return structure.size() >= 3 && at(structure, 0) instanceof ASN1Integer && at(structure, 1) instanceof ASN1Sequence
                && at(structure, 2) instanceof ASN1OctetString;
    }

    private static boolean isCertificate(ASN1Sequence structure) {
        return structure.size() == 3 && at(structure, 0) instanceof ASN1Sequence && at(structure, 1) instanceof ASN1Sequence
                && at(structure, 2) instanceof ASN1BitString;
    }

    private static ASN1Encodable at(ASN1Sequence structure, int index) {
        return structure.getObjectAt(index).toASN1Primitive();
    }
}
