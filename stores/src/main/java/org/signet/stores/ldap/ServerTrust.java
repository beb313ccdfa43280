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
package org.signet.stores.ldap;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.signet.ConfigurationException;
import org.signet.stores.file.FileStore;
import org.signet.stores.keyfile.KeyLocation;

/** The TLS of a client that trusts some authorities. */
final class ServerTrust {
    private ServerTrust() {
    }

    /** Trusts the certificates in this file or directory, or those that the JVM does; all are read once. */
    static SSLContext of(Optional<Path> authorities) {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(authorities.isPresent() ? keyStore(authorities.get()) : null);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new ConfigurationException("The certificates of the directory's authorities cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore keyStore(Path authorities) throws GeneralSecurityException, IOException {
        List<X509Certificate> certificates = FileStore.open(List.of(KeyLocation.of(authorities))).current().intermediates();
        if (certificates.isEmpty()) {
            throw new ConfigurationException(authorities + " holds no certificate, so that no directory server would be trusted");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (X509Certificate certificate : certificates) {
            store.setCertificateEntry(Integer.toString(store.size()), certificate);
        }
        return store;
    }
}
