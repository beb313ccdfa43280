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
package org.signet.james.notice;

import java.util.Objects;
import org.apache.james.core.MailAddress;

/**
 * Somebody who does not get a mail, as programs read of it (RFC 3464 §2.3).
 *
 * @param address as in the envelope
 * @param status the reason by its number (RFC 3463), as {@code 5.7.5}
 * @param reason the reason in one word, as {@code no-certificate}
 */
public record FailedRecipient(MailAddress address, String status, String reason) {
    /** A key that is needed is not available (RFC 3463 §3.8). */
    public static final String NO_KEY = "5.7.5";
    /** This server's rules do not let it go. */
    public static final String NOT_AUTHORIZED = "5.7.1";
    /** The content cannot be read. */
    public static final String BAD_CONTENT = "5.6.0";

    public FailedRecipient {
        Objects.requireNonNull(address);
        Objects.requireNonNull(status);
        Objects.requireNonNull(reason);
    }
}
