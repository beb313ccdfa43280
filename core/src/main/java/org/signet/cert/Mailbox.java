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
package org.signet.cert;

import java.util.Objects;

/**
 * One mailbox of an address field (RFC 5322 §3.4).
 *
 * @param displayName the name and the comments beside the address, encoded words decoded; empty where there are none
 * @param address the address itself
 */
public record Mailbox(String displayName, EmailAddress address) {
    public Mailbox {
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(address);
    }
}
