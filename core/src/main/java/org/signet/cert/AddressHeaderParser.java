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

import java.util.ArrayList;
import java.util.List;
import org.signet.cert.AddressToken.Kind;

/** Reads a mailbox list (RFC 5322 §3.4) from the pieces of an address field. */
final class AddressHeaderParser {
    private static final int MAX_LENGTH = 64 * 1024;

    private final String value;
    private List<AddressToken> tokens = List.of();
    private int position;

    AddressHeaderParser(String value) {
        this.value = value;
    }

    AddressHeader parse() {
        if (value.length() > MAX_LENGTH) {
            return new AddressHeader.Unclear("it is too long");
        }
        try {
            tokens = new AddressTokenizer(value).tokens();
            List<Mailbox> mailboxes = new ArrayList<>();
            do {
                mailboxes.add(mailbox());
            } while (accept(','));
            if (token().kind() != Kind.END) {
                throw new UnclearAddressException("\"" + token().raw() + "\" stands where the address should have ended");
            }
            return new AddressHeader.Mailboxes(mailboxes);
        } catch (UnclearAddressException unclear) {
            return new AddressHeader.Unclear(unclear.getMessage());
        }
    }

    private Mailbox mailbox() throws UnclearAddressException {
        StringBuilder name = new StringBuilder();
        comments(name);
        int start = position;
        while (token().isWord() || token().kind() == Kind.COMMENT) {
            append(name, token());
            position++;
        }
        if (token().is(':')) {
            throw new UnclearAddressException("it names a group");
        }
        if (accept('<')) {
            EmailAddress address = address();
            if (!accept('>')) {
                throw new UnclearAddressException("an address in angle brackets has no end");
            }
            comments(name);
            return new Mailbox(EncodedWords.decode(name.toString()), address);
        }
        if (token().kind() == Kind.END && position == start) {
            throw new UnclearAddressException("it names nobody");
        }
        position = start;
        name.setLength(0);
        EmailAddress address = address();
        comments(name);
        return new Mailbox(EncodedWords.decode(name.toString()), address);
    }

    /** An addr-spec without any white space or comment in it. */
    private EmailAddress address() throws UnclearAddressException {
        AddressToken local = word("the part before the @");
        if (!token().is('@') || token().spaceBefore()) {
            throw new UnclearAddressException("there is no @ after \"" + local.raw() + "\"");
        }
        position++;
        if (token().spaceBefore() || token().kind() != Kind.ATOM && token().kind() != Kind.DOMAIN_LITERAL) {
            throw new UnclearAddressException("there is no domain after the @");
        }
        String text = local.raw() + "@" + token().raw();
        position++;
        return EmailAddress.parse(text).filter(address -> isPlain(text))
                .orElseThrow(() -> new UnclearAddressException("\"" + text + "\" is no address"));
    }

    private AddressToken word(String what) throws UnclearAddressException {
        if (!token().isWord()) {
            throw new UnclearAddressException(what + " is missing");
        }
        return tokens.get(position++);
    }

    /** Invisible characters and those that turn the direction of writing have no place in an address. */
    private static boolean isPlain(String address) {
        return isAscii(address) || address.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c) && c != ' ');
    }

    /** None of ASCII's characters is of that kind, apart from the space. */
    private static boolean isAscii(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private void comments(StringBuilder name) {
        while (token().kind() == Kind.COMMENT) {
            append(name, token());
            position++;
        }
    }

    private static void append(StringBuilder name, AddressToken token) {
        if (!name.isEmpty()) {
            name.append(' ');
        }
        name.append(token.text());
    }

    private boolean accept(char special) {
        if (token().is(special)) {
            position++;
            return true;
        }
        return false;
    }

    private AddressToken token() {
        return tokens.get(position);
    }
}
