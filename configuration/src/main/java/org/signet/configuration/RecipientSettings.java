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
package org.signet.configuration;

import java.util.Objects;
import org.signet.revocation.OnUnknown;

/**
 * What {@code conf/smime.xml} says of the certificates that are encrypted to, beside what they say of themselves.
 *
 * @param requireTrust whether they need a path to a trusted root
 * @param onUnknown what it means that it could not be found out whether one was revoked
 */
public record RecipientSettings(boolean requireTrust, OnUnknown onUnknown) {
    /** What a missing element says: a revoked certificate is not used, and one of which that is not known is. */
    public static final RecipientSettings STANDARD = new RecipientSettings(false, OnUnknown.ACCEPT);

    public RecipientSettings {
        Objects.requireNonNull(onUnknown);
    }

    static RecipientSettings read(XmlElement element) {
        element.requireOnly("requireTrust", "onUnknownRevocation");
        return new RecipientSettings(element.one("requireTrust").map(RecipientSettings::flag).orElse(STANDARD.requireTrust()),
                element.one("onUnknownRevocation").map(unknown -> unknown.understood(() -> OnUnknown.named(unknown.requiredText())))
                        .orElse(STANDARD.onUnknown()));
    }

    private static boolean flag(XmlElement element) {
        return switch (element.requiredText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw element.wrong("is «" + element.text() + "»; accepted: true or false");
        };
    }
}
