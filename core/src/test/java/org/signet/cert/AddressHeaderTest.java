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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressHeaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "alice@example.org | alice@example.org",
        "<alice@example.org> | alice@example.org",
        "Alice <alice@example.org> | alice@example.org",
        "Alice B. Smith <alice@Example.ORG> | alice@example.org",
        "\"Smith, Alice\" <alice@example.org> | alice@example.org",
        "\"a \\\"quoted\\\" name\" <alice@example.org> | alice@example.org",
        "(of the team) Alice (the first) <alice@example.org> (really) | alice@example.org",
        "alice@example.org (Alice (the first)) | alice@example.org",
        "=?utf-8?q?Al=C3=ADce?= <alice@example.org> | alice@example.org",
        "Alice=?utf-8?q??= <alice@example.org> | alice@example.org",
        "<alice@example.org>, Bob <bob@example.org> | alice@example.org bob@example.org",
        "\"alice\"@example.org | alice@example.org",
        "\"alice smith\"@example.org | `alice smith@example.org`",
        "alice@[192.0.2.1] | alice@[192.0.2.1]",
        "jörg@example.org | jörg@example.org",
        "Jörg <joerg@bücher.example> | joerg@xn--bcher-kva.example",
        "alice+tag/x=y@example.org | alice+tag/x=y@example.org"})
    void mailboxesAreRead(String value, String addresses) {
        assertThat(AddressHeader.parse(value)).isInstanceOfSatisfying(AddressHeader.Mailboxes.class,
                read -> assertThat(String.join(" ", read.addresses().stream().map(EmailAddress::toString).toList())).isEqualTo(addresses));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "Alice", "The Manager", "<>", "Alice <>", "alice@", "@example.org", "alice@example.org,",
        ",alice@example.org", "alice@example.org bob@example.org", "alice@example.org <eve@example.org>",
        "<alice@example.org> <eve@example.org>", "<alice@example.org> Alice", "<alice@example.org", "alice@example.org>", "\"Alice <a@b.c>",
        "Alice (first <a@b.c>", "Team: alice@example.org, bob@example.org;", "undisclosed-recipients:;",
        "<@relay.example,@two.example:alice@example.org>", "alice @example.org", "alice@ example.org", "alice(x)@example.org",
        "alice@example.org(x).evil.example", "alice . smith@example.org", "alice@eve@example.org", "<alice@example.org>;",
        "al\\ice@example.org", "Alice \\", "alice@exa\u0000mple.org", "alice@example..org", "alice\u202E@example.org",
        "alice@exam\u200Bple.org", "a b@example.org", "\"alice\"x@example.org", "alice@example.org\r\nFrom: eve@example.org"})
    void whatCanBeReadInTwoWaysIsUnclear(String value) {
        assertThat(AddressHeader.parse(value)).isInstanceOf(AddressHeader.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Alice (the boss) <a@example.org> | Alice the boss",
        "a@example.org (Alice) | Alice",
        "=?utf-8?Q?Al=C3=ADce_Smith?= <a@example.org> | Alíce Smith",
        "=?iso-8859-1?q?Al=EDce?= =?utf-8?b?IFNtaXRo?= <a@example.org> | Alíce Smith",
        "=?utf-8*en?q?Alice?= <a@example.org> | Alice",
        "=?x-unknown?q?Alice?= <a@example.org> | =?x-unknown?q?Alice?=",
        "\"=?utf-8?q?boss=40example.org?=\" <a@example.org> | boss@example.org"})
    void displayNamesAreDecodedAsProgramsShowThem(String value, String name) {
        assertThat(AddressHeader.parse(value)).isInstanceOfSatisfying(AddressHeader.Mailboxes.class,
                read -> assertThat(read.mailboxes().getFirst().displayName()).isEqualTo(name));
    }

    @Test
    void hostileLengthsAreUnclearAndQuick() {
        char[] comments = new char[60_000];
        Arrays.fill(comments, '(');
        assertThat(AddressHeader.parse(new String(comments))).isInstanceOf(AddressHeader.Unclear.class);
        assertThat(AddressHeader.parse("a".repeat(70_000) + "@example.org")).isInstanceOf(AddressHeader.Unclear.class);
        assertThat(AddressHeader.parse("=?utf-8?q?".repeat(6_000) + " <a@example.org>")).isInstanceOf(AddressHeader.Mailboxes.class);
    }
}
