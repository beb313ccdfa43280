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
package org.signet.testkit;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Locale;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** How an issuer signs certificates and revocation lists with the kind of key it has. */
record Signing(KeyPair issuer) {

    ContentSigner with(String digest) {
        String algorithm = algorithm(digest.toUpperCase(Locale.ROOT).replace("-", ""));
        try {
            return new JcaContentSignerBuilder(algorithm).setProvider(BouncyCastle.PROVIDER).build(bouncyCastleKey());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("Cannot sign with " + algorithm, e);
        }
    }

    private String algorithm(String digest) {
        return switch (issuer.getPrivate().getAlgorithm()) {
            case "RSA" -> digest + "withRSA";
            case "RSASSA-PSS" -> digest + "withRSAandMGF1";
            case "EC" -> digest + "withECDSA";
            case "Ed25519", "EdDSA" -> "Ed25519";
            default -> throw new IllegalArgumentException("A key of type " + issuer.getPrivate().getAlgorithm() + " cannot issue");
        };
    }

    private PrivateKey bouncyCastleKey() throws IOException {
        return BouncyCastleProvider.getPrivateKey(PrivateKeyInfo.getInstance(issuer.getPrivate().getEncoded()));
    }

    @Override
    public String toString() {
        return "Signing[" + issuer.getPublic().getAlgorithm() + ']';
    }
}
