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
package org.signet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.signet.cert.DecryptionKeySource;
import org.signet.decrypt.DecryptionKeys;
import org.signet.encrypt.RecipientCertificates;
import org.signet.sign.SigningIdentity;
import org.signet.stores.KeyEntry;
import org.signet.stores.keyfile.KeyFile;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;

/** Reads the files that the options name; whatever is wrong with one is a {@link ConfigurationException} with one sentence. */
final class KeyFiles {
    private KeyFiles() {
    }

    static SigningIdentity signingIdentity(Path file, Optional<Path> passwordFile) {
        return read(file, passwordFile).onlyEntry().signingIdentity();
    }

    static DecryptionKeySource decryptionKeys(List<Path> files, Optional<Path> passwordFile) {
        return DecryptionKeys.of(files.stream().flatMap(file -> entries(file, passwordFile).stream())
                .map(KeyEntry::decryptionKey).toList());
    }

    /** The first certificate of the file: that of the recipient, whatever issuers follow. */
    static X509Certificate recipient(Path file) {
        X509Certificate certificate = certificatesOf(file).getFirst();
        RecipientCertificates.unsuitable(certificate).ifPresent(reason -> {
            throw new ConfigurationException("the certificate in " + file + " cannot be encrypted to: " + reason);
        });
        return certificate;
    }

    /**
     * All certificates of the file, or of the files in the directory. What holds none is passed over in a directory, where keys and lists
     * may lie beside the certificates; who is not told of it is only trusted less.
     */
    static List<X509Certificate> certificates(Path directoryOrFile, Consumer<String> complain) {
        if (!Files.isDirectory(directoryOrFile)) {
            return certificatesOf(directoryOrFile);
        }
        List<X509Certificate> certificates = new ArrayList<>();
        try (Stream<Path> files = Files.list(directoryOrFile)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    certificates.addAll(certificatesOf(file));
                } catch (ConfigurationException unusable) {
                    complain.accept("passed over: " + unusable.getMessage());
                }
            }
        } catch (IOException e) {
            throw new ConfigurationException("the directory " + directoryOrFile + " cannot be read", e);
        }
        if (certificates.isEmpty()) {
            throw new ConfigurationException("the directory " + directoryOrFile + " holds no certificate");
        }
        return certificates;
    }

    private static List<KeyEntry> entries(Path file, Optional<Path> passwordFile) {
        List<KeyEntry> entries = read(file, passwordFile).entries();
        if (entries.isEmpty()) {
            throw new ConfigurationException(file + " holds no private key with its certificate");
        }
        return entries;
    }

    private static List<X509Certificate> certificatesOf(Path file) {
        List<X509Certificate> certificates = read(file, Optional.empty()).certificates();
        if (certificates.isEmpty()) {
            throw new ConfigurationException(file + " holds no certificate");
        }
        return certificates;
    }

    private static KeyFile read(Path file, Optional<Path> passwordFile) {
        return KeyFile.read(KeyLocation.of(file).withStorePassword(passwordFile.map(PasswordSource::inFile).orElse(PasswordSource.NONE)));
    }
}
