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

import java.util.Locale;
import java.util.Optional;

/**
 * The name by which a mail server signs what it says in {@code Authentication-Results} (RFC 8601 §2.5, authserv-id).
 *
 * @param text in lower case
 */
public record AuthenticationServiceIdentifier(String text) {
    public AuthenticationServiceIdentifier {
        text = text.toLowerCase(Locale.ROOT);
    }

    /** The identifier that this text is; nothing where it is no token, as a host or domain name is one (RFC 2045 §5.1). */
    public static Optional<AuthenticationServiceIdentifier> parse(String text) {
        return isToken(text) ? Optional.of(new AuthenticationServiceIdentifier(text)) : Optional.empty();
    }

    /** The identifier that is this domain; {@code localhost} for what cannot be one, as an IP address in brackets. */
    public static AuthenticationServiceIdentifier ofDomain(String domain) {
        return parse(domain).orElseGet(() -> new AuthenticationServiceIdentifier("localhost"));
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127 && "()<>@,;:\\\"/[]?=".indexOf(c) < 0);
    }

    /** Whether the value of an Authentication-Results field begins with this identifier, after comments, quoted or not. */
    public boolean claimedBy(String value) {
        String start = withoutComments(value).strip();
        if (start.startsWith("\"")) {
            int end = start.indexOf('"', 1);
            start = end < 0 ? start.substring(1) : start.substring(1, end);
        } else {
            start = start.split("[\\s;]", 2)[0];
        }
        return start.replace("\\", "").toLowerCase(Locale.ROOT).equals(text);
    }

    private static String withoutComments(String value) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && depth > 0) {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
