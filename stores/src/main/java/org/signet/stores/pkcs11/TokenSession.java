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

import java.security.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.stores.KeyRing;
import org.signet.stores.password.Password;

/**
 * The keys of a token, as they are known here. They are read anew when they are asked for and a few seconds old: so a new key is seen, and
 * a token that was taken out and put in again, or has ended the session, is logged in to again.
 */
final class TokenSession {
    /** How old what is known of the token may be. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private final Pkcs11Settings settings;
    private final InstantSource clock;
    private Optional<Provider> provider = Optional.empty();
    private Optional<KeyRing> ring = Optional.empty();
    private Instant readAt = Instant.MIN;
    private char[] refusedPin = new char[0];

    TokenSession(Pkcs11Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The keys.
     *
     * @throws TemporaryFailureException if the token cannot be used now
     * @throws ConfigurationException if the library is missing or none, or the PIN cannot be read
     */
    synchronized KeyRing keys() throws TemporaryFailureException {
        return ring.isPresent() && clock.instant().isBefore(readAt.plus(FRESH)) ? ring.get() : readAgain();
    }

    /** The keys, asked of the token. */
    synchronized KeyRing readAgain() throws TemporaryFailureException {
        try {
            return read(pin());
        } catch (WrongPinException wrong) {
            throw new TemporaryFailureException(wrong.getMessage());
        }
    }

    /** The same when James starts: a PIN that is not taken is a mistake in the configuration. */
    synchronized void start() throws TemporaryFailureException {
        try {
            read(pin());
        } catch (WrongPinException wrong) {
            throw new ConfigurationException(wrong.getMessage());
        }
    }

    private char[] pin() {
        return settings.pin().read().map(Password::chars).orElseThrow(() -> new ConfigurationException(settings + " needs a PIN"));
    }

    private KeyRing read(char[] pin) throws TemporaryFailureException, WrongPinException {
        if (refusedPin.length > 0 && Arrays.equals(refusedPin, pin)) {
            throw new WrongPinException(settings + " has not taken the PIN, which is not tried again until it is another one");
        }
        ring = Optional.empty();
        try {
            if (provider.isEmpty()) {
                provider = Optional.of(TokenProvider.make(settings));
            }
            KeyRing read = new TokenKeys(settings, provider.get()).read(pin);
            ring = Optional.of(read);
            readAt = clock.instant();
            refusedPin = new char[0];
            return read;
        } catch (TemporaryFailureException e) {
            // What is left of a session that broke need not be of use for the next.
            provider = Optional.empty();
            throw e;
        } catch (WrongPinException wrong) {
            refusedPin = pin.clone();
            throw wrong;
        }
    }
}
