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
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.stores.password.PasswordSource;

/** Reads one key file and turns every way in which that fails into a sentence that an administrator can act on. */
final class KeyFileReader {
    private static final int LIMIT = 16 * 1024 * 1024;

    private final KeyLocation location;

    KeyFileReader(KeyLocation location) {
        this.location = location;
    }

    KeyFile read() {
        byte[] file = bytes();
        KeyFileType type = type(file);
        KeyFileContents contents = contents(file, type);
        if (contents.aliases().isEmpty() && contents.certificates().isEmpty()) {
            throw refused("holds neither a certificate nor a private key");
        }
        location.alias().filter(alias -> contents.keys().isEmpty()).ifPresent(alias -> {
            throw refused(contents.aliases().isEmpty() ? "holds no private key, so none of the alias \"" + alias + "\""
                    : "has no private key of the alias \"" + alias + "\"; it has " + String.join(", ", contents.aliases()));
        });
        return new KeyFile(location.path(), type, contents);
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(location.path())) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw refused("is larger than " + LIMIT / 1024 / 1024 + " MiB, so no key file");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw refused("does not exist");
        } catch (AccessDeniedException forbidden) {
            throw refused("may not be read by the user that the server runs as");
        } catch (IOException unreadable) {
            throw new ConfigurationException(location.path() + " cannot be read", unreadable);
        }
    }

    private KeyFileType type(byte[] file) {
        if (file.length == 0) {
            throw refused("is empty");
        }
        KeyFileType found = KeyFileDetector.detect(file).orElseThrow(() -> refused("is no file of keys or certificates; accepted are "
                + KeyFileType.names()));
        location.type().filter(wanted -> !wanted.accepts(found)).ifPresent(wanted -> {
            throw refused("is a " + found.label() + " file, where " + wanted.label() + " is asked for");
        });
        return found;
    }

    private KeyFileContents contents(byte[] file, KeyFileType type) {
        KeyFileOpening opening = new KeyFileOpening(location.storePassword().read(), location.keyPassword().read(), location.alias());
        try {
            return CmsParsing.parse(type.label(), () -> type.format().read(file, opening));
        } catch (MalformedMessageException failed) {
            // The libraries' own exceptions are not passed on: what they say of a private key is not under our control.
            throw switch (failed.getCause()) {
                case UnreadableKeyFile known -> refused(known.getMessage());
                case WrongPassword wrong -> wrongPassword(wrong.lock(), opening);
                case null, default -> refused("is damaged: it looks like " + type.label() + ", and cannot be read as such");
            };
        }
    }

    private ConfigurationException wrongPassword(WrongPassword.Lock lock, KeyFileOpening opening) {
        String what = lock == WrongPassword.Lock.FILE ? location.path().toString() : "The private key in " + location.path();
        boolean ofKey = lock == WrongPassword.Lock.PRIVATE_KEY && opening.keyPassword().isPresent();
        PasswordSource source = ofKey ? location.keyPassword() : location.storePassword();
        Optional<?> given = ofKey ? opening.keyPassword() : opening.storePassword();
        return new ConfigurationException(given.isPresent() ? what + " does not open with " + source.description()
                : what + " needs a password, and none is given");
    }

    private ConfigurationException refused(String reason) {
        return new ConfigurationException(location.path() + " " + reason);
    }
}
