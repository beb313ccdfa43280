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
package org.signet.stores;

import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;

/**
 * How configuration names a key in a store: {@code FILE}, {@code FILE#ALIAS} or {@code #ALIAS}.
 *
 * @param file the name of its file, or the end of its path, or all of it; any file where there is none
 * @param alias its alias in the file, compared without case; any key where there is none
 */
public record KeyReference(Optional<String> file, Optional<String> alias) {
    /** The only key of the store. */
    public static final KeyReference ONLY = new KeyReference(Optional.empty(), Optional.empty());

    public KeyReference {
        Objects.requireNonNull(file);
        Objects.requireNonNull(alias);
    }

    /**
     * The reference that this text is.
     *
     * @throws ConfigurationException if it names neither a file nor an alias
     */
    public static KeyReference parse(String text) {
        int hash = text.lastIndexOf('#');
        Optional<String> file = part(hash < 0 ? text : text.substring(0, hash));
        Optional<String> alias = hash < 0 ? Optional.empty() : part(text.substring(hash + 1));
        if (file.isEmpty() && alias.isEmpty()) {
            throw new ConfigurationException("\"" + text + "\" names no key; accepted are FILE, FILE#ALIAS and #ALIAS");
        }
        return new KeyReference(file, alias);
    }

    /** The only key of this file. */
    public static KeyReference ofFile(String file) {
        return new KeyReference(Optional.of(file), Optional.empty());
    }

    /** Whether this means that entry. */
    public boolean means(KeyEntry entry) {
        return (file.isEmpty() || isAt(entry.origin(), file.get()))
                && (alias.isEmpty() || alias.get().equalsIgnoreCase(entry.alias()));
    }

    private static boolean isAt(String origin, String name) {
        return origin.equals(name) || origin.endsWith("/" + name) || origin.endsWith("\\" + name);
    }

    private static Optional<String> part(String text) {
        return Optional.of(text.strip()).filter(part -> !part.isEmpty());
    }

    @Override
    public String toString() {
        return file.orElse("") + alias.map(name -> "#" + name).orElse("");
    }
}
