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

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import org.signet.ConfigurationException;
import org.signet.stores.KeyEntry;

/** What a file of keys and certificates held when it was read. */
public final class KeyFile {
    private final Path path;
    private final KeyFileType type;
    private final List<LoadedKey> keys;
    private final List<X509Certificate> certificates;

    KeyFile(Path path, KeyFileType type, KeyFileContents contents) {
        this.path = path;
        this.type = type;
        this.keys = contents.keys();
        this.certificates = contents.certificates();
    }

    /**
     * Reads the file at this location.
     *
     * @throws ConfigurationException if the file is missing or cannot be used, with the reason: unreadable, damaged, another type than
     *         asked for, wrong password, no private key of the alias; never with the password
     */
    public static KeyFile read(KeyLocation location) {
        return new KeyFileReader(location).read();
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** What its content showed it to be. */
    public KeyFileType type() {
        return type;
    }

    /** All certificates of the file, those of private keys too, in its order; each once. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** Whether there is a private key in it, with a certificate or without. */
    public boolean hasPrivateKey() {
        return !keys.isEmpty();
    }

    /** The private keys whose certificate is in the file too. */
    public List<KeyEntry> entries() {
        return KeyAssembly.of(List.of(this)).entries();
    }

    /**
     * The one private key of the file; of several certificates for it the newest.
     *
     * @throws ConfigurationException if there is none, none with a certificate, or a choice of several; the message lists the aliases
     */
    public KeyEntry onlyEntry() {
        if (keys.isEmpty()) {
            throw new ConfigurationException(path + " holds no private key");
        }
        if (keys.size() > 1) {
            throw new ConfigurationException(path + " holds several private keys, and no alias chooses one; it has "
                    + String.join(", ", keys.stream().map(LoadedKey::alias).toList()));
        }
        return entries().stream().max(Comparator.comparing(entry -> entry.certificate().getNotBefore())).orElseThrow(() ->
                new ConfigurationException(path + " holds a private key, and no certificate that belongs to it"));
    }

    List<LoadedKey> keys() {
        return keys;
    }

    @Override
    public String toString() {
        return "KeyFile[" + path + ", " + type.label() + ", " + keys.size() + " keys, " + certificates.size() + " certificates]";
    }
}
