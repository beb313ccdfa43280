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
package org.signet.it.server.load;

import java.util.List;
import java.util.Locale;

/** What the server does with a mail on its way. */
public enum Treatment {
    /** Nothing: no mailet of Signet is between the queue and the mailbox. */
    PLAIN,
    SIGNED("SMIMESign"),
    VERIFIED("SMIMECheckSignature"),
    ENCRYPTED("SMIMEEncrypt"),
    DECRYPTED("SMIMEDecrypt"),
    /** Signed, then encrypted. */
    SEALED("SMIMESign", "SMIMEEncrypt"),
    /** Decrypted, then verified. */
    OPENED("SMIMEDecrypt", "SMIMECheckSignature");

    private final List<String> mailets;

    Treatment(String... mailets) {
        this.mailets = List.of(mailets);
    }

    /** Classes of {@code org.signet.mailets}, in their order. James has a timer of that name for each. */
    List<String> mailets() {
        return mailets;
    }

    /** One word. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Mail to this domain gets the treatment. */
    String domain() {
        return label() + ".example";
    }

    /** Whether the recipients' certificates have to be known to the server. */
    boolean encrypts() {
        return this == ENCRYPTED || this == SEALED;
    }

    /** Whether the mail comes encrypted, and the server has the recipients' keys. */
    boolean decrypts() {
        return this == DECRYPTED || this == OPENED;
    }

    /** Whether the mail comes signed. */
    boolean verifies() {
        return this == VERIFIED || this == OPENED;
    }

    /** Whether the server signs. */
    boolean signs() {
        return this == SIGNED || this == SEALED;
    }
}
