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
package org.signet.james.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.configuration.TrustSource;
import org.signet.james.configuration.KeyParameters;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.parameters.StrictParameters;
import org.signet.parameters.Parameter;
import org.signet.stores.KeyRingSource;
import org.signet.stores.keyfile.KeyFileType;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;

/** The parameters that tell whom a mailet trusts: James' own names for one file, and {@code trust} for any number of places. */
public final class TrustParameters {
    /** Which of James' two kinds of file is meant. */
    public static final Parameter<Boolean> FILE_TYPE = Parameter.choice("fileType", Map.of("keystore", false, "pem", true), "keystore",
            "Which of keyStoreFileName and pemFileName holds the trusted certificates.");
    /** A key store of trusted certificates. */
    public static final Parameter<String> FILE = Parameter.text("keyStoreFileName", "a path, or a location as file://conf/…",
            "Key store of trusted certificates (JKS, PKCS#12).", "file://conf/smime/truststore.p12");
    /** What it is. */
    public static final Parameter<KeyFileType> TYPE = KeyParameters.TYPE;
    /** Opens it. */
    public static final Parameter<String> PASSWORD = KeyParameters.PASSWORD;
    /** A file of trusted certificates. */
    public static final Parameter<String> PEM_FILE = Parameter.text("pemFileName", "a path, or a location as file://conf/…",
            "PEM file of trusted certificates, for fileType pem.", "file://conf/smime/roots.pem");
    /** Any places of trusted certificates. */
    public static final Parameter<List<String>> TRUST = Parameter.list("trust",
            "paths or locations as file://conf/…, separated by commas; jre for the certificates that Java trusts web servers by",
            "Files of trusted certificates, or directories of them, for this mailet alone; by default those of conf/smime.xml. James' own"
                    + " SMIMECheckSignature trusts jre by default: with that, whoever runs a web server can sign mail.",
            "file://conf/smime/trust");
    /** Any places of further certificates. */
    public static final Parameter<List<String>> INTERMEDIATES = Parameter.list("intermediates",
            "paths or locations as file://conf/…, separated by commas",
            "Files of certificates of authorities that messages may leave out, or directories of them; by default those of"
                    + " conf/smime.xml.", "file://conf/smime/intermediates");

    private static final String JRE = "jre";

    private final StrictParameters parameters;
    private final SmimeConfiguration configuration;

    /** The parameters of a mailet, beside the shared configuration. */
    public TrustParameters(StrictParameters parameters, SmimeConfiguration configuration) {
        this.parameters = parameters;
        this.configuration = configuration;
    }

    /**
     * The trusted certificates of this mailet, or else those of {@code conf/smime.xml}.
     *
     * @throws org.signet.ConfigurationException if nothing or too much says which they are
     */
    public TrustSource trust() {
        boolean pem = parameters.value(FILE_TYPE);
        if (parameters.given(pem ? FILE : PEM_FILE).isPresent()) {
            throw parameters.wrong("the parameter " + (pem ? FILE : PEM_FILE).name() + " is not for fileType " + (pem ? "pem" : "keystore")
                    + "; accepted there is " + (pem ? PEM_FILE : FILE).name() + ".");
        }
        Optional<String> file = parameters.given(pem ? PEM_FILE : FILE);
        Optional<List<String>> places = parameters.given(TRUST);
        if (file.isPresent() && places.isPresent()) {
            throw parameters.wrong("the parameters " + TRUST.name() + " and " + (pem ? PEM_FILE : FILE).name()
                    + " say the same thing twice; give one of them.");
        }
        if (file.isPresent()) {
            String parameter = "the parameter " + (pem ? PEM_FILE : FILE).name();
            return new TrustSource(configuration.open(parameter, List.of(location(file.get()))), List.of());
        }
        if (places.isPresent()) {
            return new TrustSource(configuration.open("the parameter " + TRUST.name(), locations(places.get())), List.of());
        }
        return configuration.trust().orElseThrow(() -> parameters.wrong("nothing says whom to trust; give one of the"
                + " parameters " + TRUST.name() + ", " + FILE.name() + " and " + PEM_FILE.name()
                + ", or the element trust in conf/smime.xml."));
    }

    /** Further certificates of this mailet, or else those of {@code conf/smime.xml}. */
    public KeyRingSource intermediates() {
        Optional<List<String>> places = parameters.given(INTERMEDIATES);
        return places.isPresent() ? configuration.open("the parameter " + INTERMEDIATES.name(), locations(places.get()))
                : configuration.intermediates();
    }

    private KeyLocation location(String file) {
        PasswordSource password = parameters.given(PASSWORD).map(configuration.locations()::password).orElse(PasswordSource.NONE);
        KeyLocation location = KeyLocation.of(configuration.locations().resolve(file)).withStorePassword(password);
        return parameters.given(TYPE).map(location::withType).orElse(location);
    }

    private List<KeyLocation> locations(List<String> places) {
        List<KeyLocation> locations = new ArrayList<>();
        for (String place : places) {
            locations.add(place.equals(JRE) ? jre() : KeyLocation.of(configuration.locations().resolve(place)));
        }
        return locations;
    }

    /** Where the file has a password, it is this one, which everybody knows. */
    private static KeyLocation jre() {
        return KeyLocation.of(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"))
                .withStorePassword(PasswordSource.inline("changeit"));
    }
}
