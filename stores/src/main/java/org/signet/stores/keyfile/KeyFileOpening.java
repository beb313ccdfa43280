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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.stores.password.Password;

/**
 * What a file is opened with, and which of its private keys are wanted.
 *
 * @param storePassword of the file
 * @param keyPassword of the private keys; where there is none, they have the file's
 * @param wanted the alias of the only private key that is wanted; all where there is none
 */
record KeyFileOpening(Optional<Password> storePassword, Optional<Password> keyPassword, Optional<String> wanted) {
    /** The passwords that a private key may have, in the order to try them. */
    List<Password> keyPasswords() {
        List<Password> passwords = new ArrayList<>();
        keyPassword.ifPresent(passwords::add);
        storePassword.ifPresent(passwords::add);
        return passwords;
    }

    /** Aliases are compared without case, because the JDK shows them in lower case and other programs as written. */
    boolean wants(String alias) {
        return wanted.isEmpty() || wanted.get().equalsIgnoreCase(alias);
    }
}
