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
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.operator.MacCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDefaultDigestProvider;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorProviderBuilder;
import org.signet.algorithm.CryptoProviders;

/**
 * Whether a password is that of a PKCS #12 file: its MAC of old (RFC 7292 §4), or PBMAC1 (RFC 9879). Only the values are compared, since
 * programs write the algorithm with and without parameters.
 */
final class Pkcs12Mac {
    private Pkcs12Mac() {
    }

    static boolean matches(MacData mac, byte[] content, PasswordForm password) throws IOException {
        AlgorithmIdentifier algorithm = mac.getMac().getAlgorithmId();
        try {
            byte[] computed = algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBMAC1)
                    ? pbmac1(algorithm, content, password) : pkcs12(mac, algorithm, content, password);
            return MessageDigest.isEqual(computed, mac.getMac().getDigest());
        } catch (OperatorCreationException unknown) {
            throw new UnreadableKeyFile("is protected in a way that is not supported (" + algorithm.getAlgorithm() + ")");
        }
    }

    private static byte[] pbmac1(AlgorithmIdentifier algorithm, byte[] content, PasswordForm password)
            throws OperatorCreationException, IOException {
        char[] text = password.pbkdf2Chars();
        try {
            MacCalculator calculator = new JcePBMac1CalculatorProviderBuilder()
                    .setProvider(CryptoProviders.standard().bouncyCastle()).build().get(algorithm, text);
            try (OutputStream out = calculator.getOutputStream()) {
                out.write(content);
            }
            return calculator.getMac();
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static byte[] pkcs12(MacData mac, AlgorithmIdentifier algorithm, byte[] content, PasswordForm password)
            throws OperatorCreationException {
        ExtendedDigest digest = BcDefaultDigestProvider.INSTANCE.get(algorithm);
        PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(digest);
        generator.init(password.pkcs12Bytes(), mac.getSalt(), mac.getIterationCount().intValueExact());
        HMac hmac = new HMac(digest);
        hmac.init(generator.generateDerivedMacParameters(digest.getDigestSize() * 8));
        hmac.update(content, 0, content.length);
        byte[] value = new byte[hmac.getMacSize()];
        hmac.doFinal(value, 0);
        return value;
    }
}
