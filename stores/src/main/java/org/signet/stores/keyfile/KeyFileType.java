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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.signet.ConfigurationException;

/** The kinds of files that keys and certificates come in. */
public enum KeyFileType {
    /** PKCS #12 (RFC 7292), PEM-armoured too. */
    PKCS12("PKCS#12", new Pkcs12Format(), "p12", "pfx"),
    /** Java's older key store. */
    JKS("JKS", new JavaKeyStoreFormat("JKS")),
    /** Java's key store with a better encryption of keys. */
    JCEKS("JCEKS", new JavaKeyStoreFormat("JCEKS")),
    /** PEM (RFC 7468): private keys and certificates in any order. */
    PEM("PEM", new PemFormat()),
    /** One certificate or private key in DER. */
    DER("DER", new DerFormat(), "x509", "x.509"),
    /** Certificates in a SignedData (RFC 5652 §5), the files ending in .p7b and .p7c. */
    PKCS7("PKCS#7", new Pkcs7Format(), "p7b", "p7c");

    private final String label;
    private final KeyFileFormat format;
    private final List<String> otherNames;

    KeyFileType(String label, KeyFileFormat format, String... otherNames) {
        this.label = label;
        this.format = format;
        this.otherNames = List.of(otherNames);
    }

    /**
     * The type of this name, in whatever case, as configuration gives it.
     *
     * @throws ConfigurationException if there is none; the message lists the names that there are
     */
    public static KeyFileType named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(lower) || type.otherNames.contains(lower))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("\"" + name + "\" is no type of key file; accepted are " + names()));
    }

    /** The names accepted by {@link #named(String)}, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(type -> type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    /** Its usual name in text, as {@code PKCS#12}. */
    public String label() {
        return label;
    }

    /**
     * Whether a file of that other type may stand where this one was asked for. Java's own key stores read PKCS#12 files under the name
     * JKS and the other way round (its property keystore.type.compat), and configurations rely on it.
     */
    boolean accepts(KeyFileType other) {
        return other == this || isJavaKeyStore() && other.isJavaKeyStore();
    }

    private boolean isJavaKeyStore() {
        return this == PKCS12 || this == JKS;
    }

    KeyFileFormat format() {
        return format;
    }
}
