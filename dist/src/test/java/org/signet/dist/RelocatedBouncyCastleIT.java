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
package org.signet.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KEM;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bouncy Castle finds its own classes by name: after the renaming, too, and from within the plug-in's class loader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelocatedBouncyCastleIT {

    private URLClassLoader pluginLoader;
    private Provider provider;

    @BeforeAll
    void loadProviderFromTheJarAlone() throws IOException, ReflectiveOperationException {
        URL jar = DropInJar.fromProperty("jar.james-3.8").path().toUri().toURL();
        pluginLoader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        provider = (Provider) pluginLoader.loadClass("org.signet.shaded.bouncycastle.jce.provider.BouncyCastleProvider")
            .getConstructor().newInstance();
    }

    @AfterAll
    void closeJar() throws IOException {
        pluginLoader.close();
    }

    @Test
    void everyServiceHasItsClass() {
        List<String> missing = new ArrayList<>();
        for (Provider.Service service : provider.getServices()) {
            if (pluginLoader.getResource(service.getClassName().replace('.', '/') + ".class") == null) {
                missing.add(service.getType() + " " + service.getAlgorithm() + ": " + service.getClassName());
            }
        }
        assertThat(provider.getServices()).hasSizeGreaterThan(1000);
        assertThat(missing).isEmpty();
    }

    @Test
    void classesForNewerJavaAreUsed() throws GeneralSecurityException {
        KeyPair edwards = KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair();
        assertThat(edwards.getPrivate()).isInstanceOf(EdECPrivateKey.class);

        KeyPair lattice = KeyPairGenerator.getInstance("ML-KEM-768", provider).generateKeyPair();
        KEM kem = KEM.getInstance("ML-KEM", provider);
        KEM.Encapsulated secret = kem.newEncapsulator(lattice.getPublic()).encapsulate();
        assertThat(kem.newDecapsulator(lattice.getPrivate()).decapsulate(secret.encapsulation())).isEqualTo(secret.key());
    }

    @Test
    void signatureVerifiesWithTheJdksOwnProvider() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair();
        byte[] content = {1, 2, 3};
        Signature signer = Signature.getInstance("Ed25519", provider);
        signer.initSign(pair.getPrivate());
        signer.update(content);

        Signature verifier = Signature.getInstance("Ed25519", "SunEC");
        verifier.initVerify(pair.getPublic());
        verifier.update(content);
        assertThat(verifier.verify(signer.sign())).isTrue();
    }
}
