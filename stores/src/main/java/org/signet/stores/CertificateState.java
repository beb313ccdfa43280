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
package org.signet.stores;

import org.signet.Labelled;

/** What an administrator says of a certificate in a store; the later, the better. */
public enum CertificateState implements Labelled {
    /** It waits for approval, and is not used. */
    QUARANTINED("quarantined"),
    /** It is used, unless one is pinned for the address. */
    ACCEPTED("accepted"),
    /** An administrator has put it there; no other is used for its addresses. */
    PINNED("pinned");

    private final String label;

    CertificateState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
