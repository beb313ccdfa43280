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
package org.signet.revocation;

import java.util.Locale;
import org.signet.Labelled;

/** By which methods revocation is looked for. */
public enum RevocationMode implements Labelled {
    /** By none. */
    OFF,
    /** By revocation lists (RFC 5280 §5). */
    CRL,
    /** By asking the responders that certificates name (RFC 6960). */
    OCSP,
    /** By asking the responder where the certificate names one and fetching is on, else by lists; each where the other does not know. */
    CRL_OR_OCSP;

    /**
     * The method of that name.
     *
     * @throws org.signet.ConfigurationException if there is none
     */
    public static RevocationMode named(String name) {
        return Labelled.named(name, values(), "revocation method");
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
