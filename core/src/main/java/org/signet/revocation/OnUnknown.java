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

/** What it means that it could not be found out whether a certificate was revoked. */
public enum OnUnknown implements Labelled {
    /** The certificate counts as not revoked. */
    ACCEPT,
    /** The signature is refused. */
    REFUSE,
    /** There is no verdict now: if nothing else is wrong, verifying ends with a temporary failure. */
    RETRY;

    /**
     * The meaning of that name.
     *
     * @throws org.signet.ConfigurationException if there is none
     */
    public static OnUnknown named(String name) {
        return Labelled.named(name, values(), "meaning of unknown revocation");
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
