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
package org.signet.james.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cert.DecryptionKeySource;
import org.signet.configuration.OpenStores;
import org.signet.james.parameters.StrictParameters;
import org.signet.parameters.Parameter;
import org.signet.stores.KeyReference;
import org.signet.stores.KeyRingSource;
import org.signet.stores.RingDecryptionKeySource;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.keyfile.KeyFileType;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;

/** The parameters that tell where a mailet's private keys are, as James' own mailets have them. */
public final class KeyParameters {
    /** A file or directory for this mailet alone. */
    public static final Parameter<String> FILE = Parameter.text("keyStoreFileName", "a path, or a location as file://conf/…",
            "File of private keys and their certificates (PKCS#12, JKS, PEM), or directory of such files, for this mailet alone;"
                    + " by default the keys of conf/smime.xml are used.", "file://conf/smime/gateway.p12");
    /** Opens the file. */
    public static final Parameter<String> PASSWORD = Parameter.password("keyStorePassword",
            "Password of the file: the text itself, file:PATH for the text of a file, or env:NAME for an environment variable.");
    /** What the file is. */
    public static final Parameter<KeyFileType> TYPE = Parameter.text("keyStoreType", KeyFileType.names(),
            "What the file has to be; by default its content tells.", "pkcs12").map(KeyParameters::type);
    /** The only key. */
    public static final Parameter<String> ALIAS = Parameter.text("keyAlias", "an alias", "The only private key of the file that is used.",
            "gateway");
    /** Opens the keys. */
    public static final Parameter<String> ALIAS_PASSWORD = Parameter.password("keyAliasPassword",
            "Password of the private keys, written as keyStorePassword is; by default that of the file.").alsoNamed("keyPass");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(FILE, PASSWORD, TYPE, ALIAS, ALIAS_PASSWORD);

    private final StrictParameters parameters;
    private final SmimeConfiguration configuration;

    /** The parameters of a mailet, beside the shared configuration. */
    public KeyParameters(StrictParameters parameters, SmimeConfiguration configuration) {
        this.parameters = parameters;
        this.configuration = configuration;
    }

    /**
     * The keys to decrypt with: those of this mailet, or else those of {@code conf/smime.xml}.
     *
     * @throws ConfigurationException if neither says where they are, a parameter is wrong, or a file is missing or cannot be used
     */
    public DecryptionKeySource decryption() {
        Optional<KeyRingSource> own = own();
        return own.isPresent() ? new RingDecryptionKeySource(own.get())
                : shared().decryption().orElseThrow(this::nowhere);
    }

    /**
     * The keys of this mailet alone; nothing where those of {@code conf/smime.xml} are meant.
     *
     * @throws ConfigurationException if a parameter is wrong, or a file is missing or cannot be used
     */
    public Optional<KeyRingSource> own() {
        return location().map(file -> configuration.open("the parameter " + FILE.name(), List.of(file)));
    }

    /** The keys of {@code conf/smime.xml}. */
    public OpenStores shared() {
        return configuration.stores();
    }

    /** What stops the start where nothing says where the keys are. */
    public ConfigurationException nowhere() {
        return parameters.wrong("nothing says where the private keys are; give the parameter " + FILE.name()
                + ", or the element keys in conf/smime.xml.");
    }

    /**
     * Which of the mailet's own keys sign for senders without a key of their own: the only key of a file. The keys of a directory are
     * people's, and none signs for others.
     */
    public SigningKeyChoice choice(KeyRingSource keys) {
        boolean only = keys.current().entries().stream().map(entry -> entry.origin() + "#" + entry.alias()).distinct().count() == 1;
        return only && location().filter(file -> !Files.isDirectory(file.path())).isPresent()
                ? SigningKeyChoice.NONE.withFallback(KeyReference.ONLY) : SigningKeyChoice.NONE;
    }

    private Optional<KeyLocation> location() {
        Optional<String> file = parameters.given(FILE);
        if (file.isEmpty()) {
            for (Parameter<?> other : ALL) {
                if (parameters.given(other).isPresent()) {
                    throw parameters.wrong("the parameter " + other.name() + " is for the file that " + FILE.name()
                            + " names, which is missing.");
                }
            }
            return Optional.empty();
        }
        Path path = configuration.locations().resolve(file.get());
        return Optional.of(new KeyLocation(path, parameters.given(TYPE), password(PASSWORD), password(ALIAS_PASSWORD),
                parameters.given(ALIAS)));
    }

    private PasswordSource password(Parameter<String> parameter) {
        return parameters.given(parameter).map(configuration.locations()::password).orElse(PasswordSource.NONE);
    }

    private static Optional<KeyFileType> type(String name) {
        try {
            return Optional.of(KeyFileType.named(name));
        } catch (ConfigurationException unknown) {
            return Optional.empty();
        }
    }
}
