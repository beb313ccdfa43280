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
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.security.auth.login.LoginException;
import org.signet.TemporaryFailureException;
import org.signet.stores.KeyEntry;
import org.signet.stores.KeyRing;

/** Logs in to a token and reads which keys and certificates it has. */
final class TokenKeys {
    private final Pkcs11Settings settings;
    private final Provider provider;

    TokenKeys(Pkcs11Settings settings, Provider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /**
     * The keys that have a certificate.
     *
     * @throws WrongPinException if the token does not take the PIN: it must not be tried again, since tokens lock themselves
     * @throws TemporaryFailureException if the token cannot be used now
     */
    KeyRing read(char[] pin) throws TemporaryFailureException, WrongPinException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            List<KeyEntry> entries = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, null) instanceof PrivateKey key) {
                    entries.add(KeyEntry.inToken(settings.toString(), alias, key, chain(store, alias), provider));
                }
            }
            return KeyRing.of(entries, List.of());
        } catch (IOException e) {
            if (isWrongPin(e)) {
                throw new WrongPinException(settings + " does not take the PIN: " + TokenProvider.cause(e));
            }
            throw notNow(e);
        } catch (GeneralSecurityException | ProviderException e) {
            throw notNow(e);
        }
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
        }
        // A root helps nobody: who trusts it has it.
        X509Certificate last = chain.getLast();
        boolean endsWithRoot = chain.size() > 1 && last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
        return endsWithRoot ? chain.subList(0, chain.size() - 1) : chain;
    }

    private static boolean isWrongPin(IOException e) {
        boolean login = e.getCause() instanceof UnrecoverableKeyException || e.getCause() instanceof LoginException;
        String said = TokenProvider.cause(e);
        return login || said.contains("CKR_PIN_");
    }

    private TemporaryFailureException notNow(Exception e) {
        return new TemporaryFailureException("the token in " + settings + " cannot be used now: " + TokenProvider.cause(e), e);
    }
}
