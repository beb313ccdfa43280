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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.cert.EmailAddress;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;

class ShownAuthorsTest {
    private static final EmailAddress BOB = EmailAddress.of("bob@partner.example");

    private static List<EmailAddress> authors(String header) throws Exception {
        return List.copyOf(ShownAuthors.of(MimeEntity.of(Content.of((header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "From: bob@partner.example",
        "from : Bob <bob@PARTNER.example>",
        "From: Eve <eve@evil.example>, Bob <bob@partner.example>",
        "From: eve@evil.example\r\nFrom: bob@partner.example",
        "From: \"bob@partner.example\" <eve@evil.example>",
        "From: =?UTF-8?Q?bob=40partner.example?= <eve@evil.example>",
        "From: bob\u200b@partner.example <eve@evil.example>",
        "From: bob\uff20partner.example <eve@evil.example>",
        "From: eve@evil.example (bob@partner.example)",
        "From: Friends: bob@partner.example;",
        "From: <bob @ partner.example>",
        "From: bob@(comment)partner.example",
        "From: <@evil.example:bob@partner.example>",
        "From: bob@partner.example <",
        "From:\r\n bob@partner.example",
        "Subject: hello\rFrom: bob@partner.example",
        " From: bob@partner.example",
    })
    void addressThatIsShownAsTheAuthorIsFound(String header) throws Exception {
        assertThat(authors(header)).contains(BOB);
    }

    @Test
    void domainOfAnAddressWithAnOddLocalPartIsFound() throws Exception {
        assertThat(authors("From: \"Bob Smith\"@partner.example")).extracting(EmailAddress::domain).contains("partner.example");
        assertThat(authors("From: \"\"@partner.example <")).extracting(EmailAddress::domain).contains("partner.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "From: eve@evil.example\r\nTo: bob@partner.example\r\nSubject: bob@partner.example",
        "From: bob@partner.example.evil.example",
        "From: Bob of partner.example <eve@evil.example>",
        "Reply-To: bob@partner.example",
    })
    void addressElsewhereIsNotTheAuthors(String header) throws Exception {
        assertThat(authors(header)).doesNotContain(BOB);
    }

    @Test
    void fieldOfManyAtSignsIsDoneInTime() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(authors("From: " + "@ ".repeat(400_000))).isEmpty());
    }
}
