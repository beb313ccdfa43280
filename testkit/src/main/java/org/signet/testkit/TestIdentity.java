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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Somebody with a private key and a certificate, in all the forms in which an administrator may have them. */
public final class TestIdentity {

    private final String address;
    private final KeyPair pair;
    private final List<X509Certificate> chainWithRoot;

    TestIdentity(String address, KeyPair pair, List<X509Certificate> chainWithRoot) {
        this.address = address;
        this.pair = pair;
        this.chainWithRoot = List.copyOf(chainWithRoot);
    }

    /** The address it was issued for, even if the certificate does not show it. */
    public String address() {
        return address;
    }

    /** The certificate, as the JDK's own certificate factory reads it. */
    public X509Certificate certificate() {
        return chainWithRoot.getFirst();
    }

    /** The private key, one of the JDK's own. */
    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    /** Both halves of the key, for {@link CertificateBuilder#key(KeyPair)}. */
    public KeyPair keyPair() {
        return pair;
    }

    /** The certificate and the authorities below the root: what goes into a signed message. */
    public List<X509Certificate> chain() {
        return chainWithRoot.size() == 1 ? chainWithRoot : chainWithRoot.subList(0, chainWithRoot.size() - 1);
    }

    /** The certificate and all authorities, the root last. */
    public List<X509Certificate> chainWithRoot() {
        return chainWithRoot;
    }

    /** Writes key and {@link #chain()} as PKCS#12 with the JDK's present algorithms (PBES2, AES-256), alias = address. */
    public Path writePkcs12(Path file, String password) throws IOException {
        return write(keyStore(password), file, password);
    }

    /** Writes key and {@link #chain()} as PKCS#12 the way old tools did: 3DES for the key, 40-bit RC2 for the certificates. */
    public Path writeLegacyPkcs12(Path file, String password) throws IOException {
        try {
            return write(filled(KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER), password), file, password);
        } catch (KeyStoreException e) {
            throw new IllegalStateException("Bouncy Castle makes no PKCS#12", e);
        }
    }

    /** Writes key and {@link #chain()} as JKS; the alias is the address. */
    public Path writeJks(Path file, String storePassword, String keyPassword) throws IOException {
        return write(filled(ofJdk("JKS"), keyPassword), file, storePassword);
    }

    /** Writes the key as unencrypted PKCS#8 and then {@link #chain()}. */
    public Path writePem(Path file) throws IOException {
        return writePem(file, new PKCS8Generator(keyInfo(), null));
    }

    /** Writes the key as encrypted PKCS#8 (PBES2, AES-256-CBC) and then {@link #chain()}. */
    public Path writeEncryptedPem(Path file, String password) throws IOException {
        try {
            return writePem(file, new JcaPKCS8Generator(privateKey(), new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                .setProvider(BouncyCastle.PROVIDER).setPassword(password.toCharArray()).build()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("Cannot encrypt a private key", e);
        }
    }

    /** Writes the certificate alone. */
    public Path writeCertificatePem(Path file) throws IOException {
        return Pem.write(file, List.of(certificate()));
    }

    /** Writes the certificate alone, as DER. */
    public Path writeCertificateDer(Path file) throws IOException {
        try {
            return Files.write(file, certificate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encode a certificate", e);
        }
    }

    /** Key and {@link #chain()} in a key store in memory; the alias is the address, the key has the same password. */
    public KeyStore keyStore(String password) {
        return filled(ofJdk("PKCS12"), password);
    }

    private KeyStore filled(KeyStore store, String keyPassword) {
        try {
            store.load(null, null);
            store.setKeyEntry(address, privateKey(), keyPassword.toCharArray(), chain().toArray(Certificate[]::new));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot fill a " + store.getType() + " key store", e);
        }
    }

    private Path write(KeyStore store, Path file, String password) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot write a " + store.getType() + " key store", e);
        }
    }

    private static KeyStore ofJdk(String type) {
        try {
            return KeyStore.getInstance(type);
        } catch (KeyStoreException e) {
            throw new IllegalStateException("This JDK has no key store of type " + type, e);
        }
    }

    private Path writePem(Path file, Object key) throws IOException {
        List<Object> objects = new ArrayList<>(List.of(key));
        objects.addAll(chain());
        return Pem.write(file, objects);
    }

    private PrivateKeyInfo keyInfo() {
        return PrivateKeyInfo.getInstance(privateKey().getEncoded());
    }

    @Override
    public String toString() {
        return "TestIdentity[" + address + ", " + pair.getPublic().getAlgorithm() + ']';
    }
}
