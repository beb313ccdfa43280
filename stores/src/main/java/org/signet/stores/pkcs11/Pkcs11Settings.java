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

import java.nio.file.Path;
import java.util.Objects;
import org.signet.stores.Store;
import org.signet.stores.StoreSettings;
import org.signet.stores.password.PasswordSource;

/**
 * What configuration says of a token.
 *
 * @param library the PKCS #11 library of its vendor
 * @param slot where the token is
 * @param pin logs in
 */
public record Pkcs11Settings(Path library, TokenSlot slot, PasswordSource pin) implements StoreSettings {
    public Pkcs11Settings {
        Objects.requireNonNull(library);
        Objects.requireNonNull(slot);
        Objects.requireNonNull(pin);
    }

    @Override
    public Store open() {
        return Pkcs11Store.open(this);
    }

    @Override
    public String toString() {
        return "pkcs11 " + library + ", " + slot;
    }
}
