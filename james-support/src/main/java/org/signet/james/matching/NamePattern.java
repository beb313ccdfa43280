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
package org.signet.james.matching;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ParsingException;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * A distinguished name or a part of one, as an administrator copies it from whatever program showed it: RFC 4514, openssl's
 * {@code C = DE, O = Example} and {@code /C=DE/O=Example}, Java's, in either order. Case and the amount of white space do not matter
 * (RFC 4518).
 *
 * @param wanted attributes, all of which a name has to have
 */
public record NamePattern(List<AttributeTypeAndValue> wanted) {
    /** What Bouncy Castle takes for an attribute without a value. */
    private static final Pattern HEXADECIMAL_OF_NOTHING = Pattern.compile("=\\s*#\\s*($|[,+;])");

    public NamePattern {
        wanted = List.copyOf(wanted);
    }

    /** The pattern that this text is; nothing where it is no name. */
    public static Optional<NamePattern> parse(String text) {
        String commas = text.startsWith("/") ? text.substring(1).replace(",", "\\,").replaceAll("/(?=[A-Za-z][A-Za-z0-9.]*=)", ",") : text;
        return name(commas).map(name -> new NamePattern(attributes(name).toList())).filter(pattern -> !pattern.wanted().isEmpty());
    }

    /** Whether this name (RFC 2253) has all that is wanted. */
    public boolean isIn(String name) {
        List<AttributeTypeAndValue> present = name(name).stream().flatMap(NamePattern::attributes).toList();
        return wanted.stream().allMatch(attribute -> present.stream().anyMatch(other -> isSame(attribute, other)));
    }

    private static boolean isSame(AttributeTypeAndValue one, AttributeTypeAndValue other) {
        return one.getType().equals(other.getType()) && canonical(one).equals(canonical(other));
    }

    private static String canonical(AttributeTypeAndValue attribute) {
        return IETFUtils.canonicalize(IETFUtils.valueToString(attribute.getValue()));
    }

    private static Optional<X500Name> name(String text) {
        if (HEXADECIMAL_OF_NOTHING.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new X500Name(BCStyle.INSTANCE, text));
        } catch (IllegalArgumentException | ASN1ParsingException noName) {
            return Optional.empty();
        }
    }

    private static Stream<AttributeTypeAndValue> attributes(X500Name name) {
        return Stream.of(name.getRDNs()).flatMap(part -> Stream.of(part.getTypesAndValues()));
    }
}
