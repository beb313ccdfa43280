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

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * A mailbox address in the form in which addresses are compared: the local part as written, the domain in lower case and in its
 * A-label form (RFC 5321 §2.4, RFC 5890).
 *
 * @param localPart what stands before the last @, with quotes taken off where they are not needed
 * @param domain the domain in lower case, A-labels
 */
public record EmailAddress(String localPart, String domain) {
    private static final char DELETE = 127;
    private static final int MAX_LABEL = 63;
    private static final String DEVIATIONS = "\u00DF\u03C2\u200C\u200D";

    /**
     * The address that this text, without display name or angle brackets, is.
     *
     * @return nothing where the text is no address
     */
    public static Optional<EmailAddress> parse(String text) {
        String stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        if (at <= 0 || at == stripped.length() - 1) {
            return Optional.empty();
        }
        Optional<String> local = localPart(stripped.substring(0, at));
        Optional<String> domain = domain(stripped.substring(at + 1));
        return local.isPresent() && domain.isPresent() ? Optional.of(new EmailAddress(local.get(), domain.get())) : Optional.empty();
    }

    /**
     * The address that this text is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static EmailAddress of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a mail address: " + text));
    }

    /** Whether both are the same mailbox where the local part is compared without case, as most servers deliver. */
    public boolean matchesIgnoringCase(EmailAddress other) {
        return domain.equals(other.domain) && localPart.equalsIgnoreCase(other.localPart);
    }

    private static Optional<String> localPart(String text) {
        String local = text;
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            local = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
        } else if (hasControlOr("()<>[]:;@\\,\"", text)) {
            return Optional.empty();
        }
        boolean control = hasControl(local);
        return local.isEmpty() || control ? Optional.empty() : Optional.of(local);
    }

    /**
     * The comparable form of a domain: lower case, A-labels, no dot at the end; nothing where it is no domain. Nor where it has one of the
     * four characters of which IDNA 2003 and IDNA 2008 make different domains (RFC 5894 §7.2), such as ß: its A-label says which is meant.
     */
    public static Optional<String> domain(String text) {
        String domain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (domain.isEmpty() || hasControlOr("()<>:;@\\,\"/", domain) || hasDeviation(domain)) {
            return Optional.empty();
        }
        if (domain.startsWith("[")) {
            return domain.endsWith("]") ? Optional.of(domain.toLowerCase(Locale.ROOT)) : Optional.empty();
        }
        if (isPlain(domain)) {
            return Optional.of(domain.toLowerCase(Locale.ROOT));
        }
        try {
            return Optional.of(IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notIdn) {
            return Optional.empty();
        }
    }

    private static boolean hasControlOr(String specials, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == DELETE || specials.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == DELETE) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDeviation(String text) {
        for (int i = 0; i < DEVIATIONS.length(); i++) {
            if (text.indexOf(DEVIATIONS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is ASCII, in labels that a domain may have: there is nothing to convert. */
    private static boolean isPlain(String domain) {
        int label = 0;
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            label = c == '.' ? 0 : label + 1;
            if (c >= 128 || label > MAX_LABEL || c == '.' && (i == 0 || domain.charAt(i - 1) == '.')) {
                return false;
            }
        }
        return label > 0;
    }

    @Override
    public String toString() {
        return localPart + "@" + domain;
    }
}
