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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.InputDecryptor;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.signet.MalformedMessageException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.CmsParsing;

/** Opens what is encrypted under a password: PBES2 (RFC 8018), the older schemes of PKCS #12 and those of PKCS #5. */
final class PasswordCipher {
    private PasswordCipher() {
    }

    /**
     * The private key.
     *
     * @throws WrongPassword if none of these passwords opens it
     */
    static PrivateKeyInfo decrypt(EncryptedPrivateKeyInfo encrypted, List<PasswordForm> passwords) throws IOException {
        for (PasswordForm password : passwords) {
            Optional<byte[]> plain = decrypt(encrypted.getEncryptionAlgorithm(), encrypted.getEncryptedData(), password);
            Optional<PrivateKeyInfo> key = plain.flatMap(PasswordCipher::parsed);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new WrongPassword(WrongPassword.Lock.PRIVATE_KEY);
    }

    /** The plain bytes, or what a wrong password makes of them where the padding happens to fit; nothing where it does not. */
    static Optional<byte[]> decrypt(AlgorithmIdentifier algorithm, byte[] encrypted, PasswordForm password) throws UnreadableKeyFile {
        Optional<Cipher> usual = Pbes2Cipher.of(algorithm, password);
        return usual.isPresent() ? decrypt(usual.get(), encrypted) : decrypt(decryptor(algorithm, password), encrypted);
    }

    private static Optional<byte[]> decrypt(Cipher cipher, byte[] encrypted) {
        try {
            return Optional.of(cipher.doFinal(encrypted));
        } catch (GeneralSecurityException wrongPassword) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> decrypt(InputDecryptor decryptor, byte[] encrypted) {
        try (InputStream in = decryptor.getInputStream(new ByteArrayInputStream(encrypted))) {
            return Optional.of(in.readAllBytes());
        } catch (IOException wrongPassword) {
            return Optional.empty();
        }
    }

    private static InputDecryptor decryptor(AlgorithmIdentifier algorithm, PasswordForm password) throws UnreadableKeyFile {
        boolean pbkdf2 = algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2);
        try {
            return new JcePKCSPBEInputDecryptorProviderBuilder().setProvider(CryptoProviders.standard().bouncyCastle())
                    .setTryWrongPKCS12Zero(password.endsEmpty())
                    .build(pbkdf2 ? password.pbkdf2Chars() : password.password().chars()).get(algorithm);
        } catch (OperatorCreationException unknown) {
            throw new UnreadableKeyFile("is encrypted in a way that is not supported (" + algorithm.getAlgorithm() + ")");
        }
    }

    private static Optional<PrivateKeyInfo> parsed(byte[] plain) {
        try {
            return Optional.of(CmsParsing.parse("private key", () -> PrivateKeyInfo.getInstance(plain)));
        } catch (MalformedMessageException wrongPassword) {
            return Optional.empty();
        }
    }
}
