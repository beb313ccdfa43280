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
package org.signet.stores.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;

/**
 * A search filter (RFC 4515) with {@code {address}}, {@code {localPart}} and {@code {domain}} in the places of the address that is asked
 * for. Whatever an address consists of, it is a value in the filter and never a part of its structure.
 *
 * @param text the filter
 */
public record FilterTemplate(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    /** The entries with that address in {@code mail}. */
    public static final FilterTemplate MAIL = new FilterTemplate("(mail={address})");

    /**
     * This template.
     *
     * @throws ConfigurationException if it is no filter, or would find the same for everybody
     */
    public FilterTemplate {
        if (!text.contains("{address}") && !text.contains("{localPart}")) {
            throw new ConfigurationException("the filter «" + text + "» needs {address} or {localPart}, as (mail={address}) has");
        }
        try {
            Filter.create(filled(text, new EmailAddress("a", "b")));
        } catch (LDAPException e) {
            throw new ConfigurationException("«" + text + "» is no filter; accepted is one as (mail={address})", e);
        }
    }

    Filter filter(EmailAddress address) throws LDAPException {
        return Filter.create(filled(text, address));
    }

    private static String filled(String text, EmailAddress address) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(escaped(switch (place.group(1)) {
            case "address" -> address.toString();
            case "localPart" -> address.localPart();
            case "domain" -> address.domain();
            default -> throw new ConfigurationException("the filter «" + text + "» has " + place.group()
                    + "; accepted are {address}, {localPart} and {domain}");
        })));
    }

    /** Escapes more than RFC 4515 §3 asks for: what stays as it is cannot mean anything. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '@' || c == '.' || c == '-' || c == '_')) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\%02x", (int) c));
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
