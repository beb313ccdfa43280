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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A token of SoftHSM 2, one for a JVM, since the library reads its configuration once. The environment variable SOFTHSM2_CONF has to say
 * where a configuration may be written.
 *
 * @param library SoftHSM's
 * @param directory holds its tokens
 * @param slot the number of the token's slot
 */
public record SoftHsm(Path library, Path directory, long slot) {
    /** Logs in to the token. */
    public static final String PIN = "1234-geheim";

    private static final List<Path> LIBRARIES = Stream.of("/usr/lib/softhsm", "/usr/lib64/softhsm", "/usr/lib64/pkcs11",
            "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/lib/aarch64-linux-gnu/softhsm", "/usr/local/lib/softhsm",
            "/opt/homebrew/lib/softhsm")
            .map(place -> Path.of(place, "libsofthsm2.so")).toList();
    private static final Pattern SLOT = Pattern.compile("reassigned to slot ([0-9]+)");

    /** The token, made anew for this JVM; a test that is skipped where SoftHSM is not installed. */
    public static SoftHsm required() {
        return Holder.TOKEN.orElseGet(() -> Assumptions.abort("SoftHSM 2 is not installed (packages softhsm2 and its libsofthsm2.so),"
                + " or the environment variable SOFTHSM2_CONF is not set"));
    }

    private static final class Holder {
        static final Optional<SoftHsm> TOKEN = make();
    }

    private static Optional<SoftHsm> make() {
        Optional<Path> library = LIBRARIES.stream().filter(Files::isRegularFile).findFirst();
        Optional<Path> configuration = Optional.ofNullable(System.getenv("SOFTHSM2_CONF")).map(Path::of);
        if (library.isEmpty() || configuration.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path tokens = Files.createTempDirectory(Files.createDirectories(configuration.get().getParent()), "tokens");
            Files.writeString(configuration.get(), "directories.tokendir = " + tokens
                    + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            Process process = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", "signet", "--so-pin", "12345678",
                    "--pin", PIN).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher slot = SLOT.matcher(output);
            if (!slot.find()) {
                throw new IllegalStateException("softhsm2-util: " + output);
            }
            return Optional.of(new SoftHsm(library.get(), tokens, Long.parseLong(slot.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all keys out, and puts these in. */
    public void hold(TestIdentity... identities) {
        try {
            KeyStore store = open();
            for (String alias : Collections.list(store.aliases())) {
                store.deleteEntry(alias);
            }
            for (int i = 0; i < identities.length; i++) {
                store.setKeyEntry("key" + i, identities[i].privateKey(), null, identities[i].chain().toArray(X509Certificate[]::new));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token takes no keys", e);
        }
    }

    /** Puts one more in. */
    public void add(String alias, TestIdentity identity) {
        try {
            open().setKeyEntry(alias, identity.privateKey(), null, identity.chain().toArray(X509Certificate[]::new));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token takes no key", e);
        }
    }

    /** Ends the session of everybody in this JVM, as a token does that is taken out. */
    public void logOut() {
        try {
            KeyStore store = open();
            ((AuthProvider) store.getProvider()).logout();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the token does not log out", e);
        }
    }

    private KeyStore open() throws GeneralSecurityException {
        Provider provider = Security.getProvider("SunPKCS11").configure("--name = testkit\nlibrary = " + library + "\nslot = " + slot
                + "\nattributes(*, CKO_PRIVATE_KEY, *) = {\n CKA_SIGN = true\n CKA_DECRYPT = true\n CKA_DERIVE = true\n}\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        try {
            store.load(null, PIN.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }
}
