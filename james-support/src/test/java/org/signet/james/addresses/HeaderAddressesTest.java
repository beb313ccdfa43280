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
package org.signet.james.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;
import org.signet.cert.EmailAddress;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;

class HeaderAddressesTest {
    private static MimeEntity message(String header) throws IOException, MalformedMessageException {
        return MimeEntity.of(Content.of((header + "\r\n\r\nbody").getBytes(StandardCharsets.UTF_8)));
    }

    private static List<EmailAddress> addresses(String... texts) {
        return Arrays.stream(texts).map(EmailAddress::of).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "From: alice@example.org",
        "from:alice@EXAMPLE.org",
        "From: \"Alice, the Sender\" <alice@example.org>",
        "From: Gr\u00fc\u00dfe <alice@example.org>",
        "From: =?utf-8?q?Al=C3=ADce?=\r\n <alice@example.org>",
        "From: alice@example.org (Alice)",
        "From: \"boss@victim.example \\\" (\" <alice@example.org> (not boss@victim.example \\) (nor \" this))",
    })
    void authorIsTheAddressWithoutItsName(String from) throws Exception {
        assertThat(HeaderAddresses.authors(message(from))).contains(addresses("alice@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\\\"", "(", "\"", "<", "a@b,"})
    void fieldOfAMegabyteNeverExhaustsTheStack(String start) throws Exception {
        MimeEntity message = message("From: " + start.repeat(900_000 / start.length()) + "\r\nTo: " + start.repeat(20_000));

        assertThat(HeaderAddresses.authors(message)).isEmpty();
        assertThat(HeaderAddresses.visibleRecipients(message)).hasSizeLessThan(2);
    }

    @Test
    void everyAuthorCounts() throws Exception {
        assertThat(HeaderAddresses.authors(message("From: a@b, C <c@d>"))).contains(addresses("a@b", "c@d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "To: bob@example.org",
        "From:",
        "From: alice",
        "From: alice@example.org\r\nFrom: alice@example.org",
        "From: ceo@victim.example <alice@example.org>",
        "From: Board: alice@example.org;",
        "From: alice@example.org, nobody",
        "From: alice@example.org\rFrom: ceo@victim.example",
        "From: <alice@example.org> <ceo@victim.example>",
    })
    void fromThatCanBeReadInTwoWaysHasNoAuthor(String from) throws Exception {
        assertThat(HeaderAddresses.authors(message(from))).isEmpty();
    }

    @Test
    void senderIsOneAddress() throws Exception {
        assertThat(HeaderAddresses.sender(message("Sender: S <s@example.org>"))).contains(EmailAddress.of("s@example.org"));
        assertThat(HeaderAddresses.sender(message("Sender: a@b, c@d"))).isEmpty();
        assertThat(HeaderAddresses.sender(message("From: a@b"))).isEmpty();
    }

    @Test
    void visibleRecipientsAreThoseInToAndCcWithMembersOfGroups() throws Exception {
        MimeEntity message = message("To: A <a@x>, Team: b@x, c@x;\r\nTO: d@x\r\nCc: undisclosed-recipients:;\r\nCc: e@X\r\nBcc: f@x");

        assertThat(HeaderAddresses.visibleRecipients(message)).containsExactlyElementsOf(addresses("a@x", "b@x", "c@x", "d@x", "e@x"));
    }

    @Test
    void recipientsThatCannotBeReadArePassedOver() throws Exception {
        assertThat(HeaderAddresses.visibleRecipients(message("To: (a@x\r\nCc: b@x"))).containsExactlyElementsOf(addresses("b@x"));
    }
}
