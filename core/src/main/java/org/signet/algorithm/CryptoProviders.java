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
package org.signet.algorithm;

import java.security.Provider;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Which JCA provider does the arithmetic: the JDK's own for RSA, AES and SHA, where it uses the processor's instructions; Bouncy Castle
 * for elliptic curves, Ed25519 and X25519, where it is several times faster, and for all that the JDK lacks.
 *
 * <p>Instances are held here. The JVM's list of providers is neither changed nor searched for Bouncy Castle, since other programs in
 * the server rely on it.
 */
public final class CryptoProviders {
    private static final CryptoProviders STANDARD = new CryptoProviders(new BouncyCastleProvider());

    private final Provider bouncyCastle;

    private CryptoProviders(Provider bouncyCastle) {
        this.bouncyCastle = bouncyCastle;
    }

    /** The providers as described above. */
    public static CryptoProviders standard() {
        return STANDARD;
    }

    /** Bouncy Castle, for all that the others lack. */
    public Provider bouncyCastle() {
        return bouncyCastle;
    }

    /** For message digests. */
    public Provider digest(DigestAlgorithm algorithm) {
        return jdk("SUN", "MessageDigest", algorithm.jcaName());
    }

    /** For a JCA signature algorithm such as {@code SHA256withRSA} or {@code RSASSA-PSS}. */
    public Provider signature(String jcaName) {
        return jcaName.endsWith("withRSA") || jcaName.equals("RSASSA-PSS") ? jdk("SunRsaSign", "Signature", jcaName) : bouncyCastle;
    }

    /** For a JCA cipher such as {@code AES/CBC/PKCS5Padding}, of which the first part is looked at. */
    public Provider cipher(String transformation) {
        String algorithm = transformation.split("/", 2)[0];
        return algorithm.equals("AES") || algorithm.equals("RSA") ? jdk("SunJCE", "Cipher", algorithm) : bouncyCastle;
    }

    private Provider jdk(String name, String service, String algorithm) {
        Provider provider = Security.getProvider(name);
        return provider != null && provider.getService(service, algorithm) != null ? provider : bouncyCastle;
    }
}
