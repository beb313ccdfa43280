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
package org.signet.stores.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the JDK's provider for one token. It is not added to those of the JVM: only what is given it uses it. */
final class TokenProvider {
    /** What the agreement of two keys gives has to come out of the token: it wraps the content key of a message. */
    private static final String AGREED_SECRETS = "attributes(*, CKO_SECRET_KEY, CKK_GENERIC_SECRET) = {\n"
            + "  CKA_SENSITIVE = false\n  CKA_EXTRACTABLE = true\n}\n";

    private static final Logger LOGGER = LoggerFactory.getLogger(Pkcs11Store.class);

    private TokenProvider() {
    }

    /**
     * The provider.
     *
     * @throws ConfigurationException if the library is missing or none, or the Java runtime knows no tokens
     * @throws TemporaryFailureException if the token is not there now
     */
    static Provider make(Pkcs11Settings settings) throws TemporaryFailureException {
        Provider unconfigured = Security.getProvider("SunPKCS11");
        if (unconfigured == null) {
            throw new ConfigurationException(settings + " needs SunPKCS11 (module jdk.crypto.cryptoki), which this Java runtime lacks");
        }
        if (!Files.isRegularFile(settings.library())) {
            throw new ConfigurationException("the PKCS#11 library " + settings.library() + " does not exist");
        }
        try {
            Provider provider = unconfigured.configure("--name = signet\nlibrary = " + quoted(settings) + "\n" + settings.slot().setting()
                    + "\n" + AGREED_SECRETS);
            if (provider.getService("KeyStore", "PKCS11") == null) {
                throw new TemporaryFailureException("there is no token in " + settings);
            }
            if (provider.getService("Cipher", "RSA/ECB/NoPadding") == null) {
                LOGGER.warn("{}: the token does no raw RSA decryption (CKM_RSA_X_509), so its RSA keys open no mail", settings);
            }
            return provider;
        } catch (InvalidParameterException | ProviderException e) {
            throw failure(settings, e);
        }
    }

    private static String quoted(Pkcs11Settings settings) {
        return "\"" + settings.library().toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static TemporaryFailureException failure(Pkcs11Settings settings, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                throw new ConfigurationException(settings.library() + " is no PKCS#11 library that this machine can load", e);
            }
        }
        return new TemporaryFailureException("the token in " + settings + " cannot be used now: " + cause(e), e);
    }

    /** The innermost message, as CKR_SLOT_ID_INVALID: what the library says. */
    static String cause(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }
}
