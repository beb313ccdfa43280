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
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Reads a file of one certificate or one private key: PKCS #8 (RFC 5958), encrypted or not, PKCS #1 (RFC 8017), SEC 1 (RFC 5915). */
final class DerFormat implements KeyFileFormat {
    @Override
    public KeyFileContents read(byte[] file, KeyFileOpening opening) throws IOException {
        KeyFileContents contents = new KeyFileContents();
        ASN1Sequence structure = ASN1Sequence.getInstance(file);
        if (DerShape.of(structure) == DerShape.CERTIFICATE) {
            contents.add(CertificateDecoder.decode(file));
        } else {
            String alias = contents.nextAlias(Optional.empty());
            if (opening.wants(alias)) {
                contents.add(LoadedKey.of(alias, key(structure, opening)));
            }
        }
        return contents;
    }

    private static PrivateKeyInfo key(ASN1Sequence structure, KeyFileOpening opening) throws IOException {
        return switch (DerShape.of(structure)) {
            case PRIVATE_KEY -> PrivateKeyInfo.getInstance(structure);
            case ENCRYPTED_PRIVATE_KEY ->
                    PasswordCipher.decrypt(EncryptedPrivateKeyInfo.getInstance(structure), PasswordForm.of(opening.keyPasswords()));
            case RSA_PRIVATE_KEY -> new PrivateKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    RSAPrivateKey.getInstance(structure));
            case EC_PRIVATE_KEY -> {
                ECPrivateKey key = ECPrivateKey.getInstance(structure);
                yield new PrivateKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject()), key);
            }
            case CERTIFICATE, OTHER -> throw new UnreadableKeyFile("is neither a certificate nor a private key");
        };
    }
}
