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
package org.signet.james.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;
import org.signet.configuration.AuthenticationServiceIdentifier;
import org.signet.james.status.SignatureStatus;
import org.signet.mime.Content;
import org.signet.mime.HeaderField;
import org.signet.mime.MimeEntity;

class ResultHeadersTest {
    private final ResultHeaders headers = new ResultHeaders(new AuthenticationServiceIdentifier("mail.example.org"));

    private static final Verdict PASSED = verdict(SignatureStatus.VALID, Verdict.GOOD, SmimeResult.PASS);
    private static final Verdict NONE = verdict(SignatureStatus.NONE, Verdict.NOT_SIGNED, SmimeResult.NONE);

    private static Verdict verdict(SignatureStatus status, String shown, SmimeResult result) {
        return new Verdict(status, shown, List.of(ResultEntry.of(result, List.of(), Optional.empty())));
    }

    private static MimeEntity message(String text) throws IOException, MalformedMessageException {
        return MimeEntity.of(Content.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(MimeEntity message) throws IOException {
        return new String(message.content().toBytes(100_000), StandardCharsets.ISO_8859_1);
    }

    private String cleaned(String text) throws IOException, MalformedMessageException {
        return text(headers.withoutForged(message(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "X-SMIME-Status: Good signature",
        "x-smime-status:Good signature",
        "X-SMIME-STATUS \t: Good\r\n  signature",
        "Authentication-Results: mail.example.org; smime=pass",
        "authentication-results: Mail.Example.ORG 1;\r\n smime=pass",
        "Authentication-Results: (a comment (with another)) mail.example.org (and \\) another); smime=pass",
        "Authentication-Results:\r\n \"mail.example.org\"; smime=pass",
        "Authentication-Results: mail.example.org;\r\n dkim=pass",
        "Authentication-Results: mail.(x)example.org; smime=pass",
        "Authentication-Results: \"mail.\\example.org\"; smime=pass",
        "X-SMIME-Banner: Trust me",
        "Subject: hidden\rX-SMIME-Banner: Trust me",
        "Subject: hidden\rX-SMIME-Status: Good signature",
        "Subject: hidden\rauthentication-results: mail.example.org; smime=pass",
    })
    void forgedVerdictIsTakenOut(String forged) throws Exception {
        assertThat(cleaned("From: a@b\r\n" + forged + "\r\nTo: c@d\r\n\r\nbody")).isEqualTo("From: a@b\r\nTo: c@d\r\n\r\nbody");
    }

    /** Below a new field, such a line would become a part of it. */
    @ParameterizedTest
    @ValueSource(strings = {" Good signature\r\n", "\t; smime=pass\r\n  (really)\r\n"})
    void lineThatWouldContinueTheVerdictIsTakenOut(String line) throws Exception {
        assertThat(cleaned(line + "From: a@b\r\n\r\nbody")).isEqualTo("From: a@b\r\n\r\nbody");
        assertThat(text(headers.withVerdict(message(line + "From: a@b\r\n\r\nbody"), NONE)))
                .contains("X-SMIME-Status: Not signed\r\nFrom: a@b\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "X-SMIME-Status-Of-Another: Good signature",
        "Authentication-Results: other.example.org; smime=pass",
        "Authentication-Results: mail.example.org.evil.net; smime=pass",
        "Authentication-Results: other.example.org; smime=pass (mail.example.org; smime=pass)",
        "ARC-Authentication-Results: i=1; mail.example.org; smime=pass",
        "Subject: a\rb",
        "Subject: \u00fc\u0080\u00ff",
        "a line that is no field",
    })
    void everyOtherFieldKeepsItsBytes(String field) throws Exception {
        String message = "From: a@b\n" + field + "\nTo: c@d\n\nX-SMIME-Status: in the body\n";

        assertThat(cleaned(message)).isEqualTo(message);
    }

    @Test
    void verdictIsWrittenAtTheTopInTheLineEndsOfTheMessage() throws Exception {
        Verdict verdict = new Verdict(SignatureStatus.VALID, Verdict.GOOD,
                List.of(new ResultEntry(SmimeResult.PASS, List.of(), List.of("body.smime-identifier=a@b"))));

        assertThat(text(headers.withVerdict(message("X-SMIME-Status: forged\nFrom: a@b\n\nbody"), verdict))).isEqualTo("""
                Authentication-Results: mail.example.org;
                \tsmime=pass
                \tbody.smime-identifier=a@b
                X-SMIME-Status: Good signature
                From: a@b

                body""");
        assertThat(text(headers.withVerdict(message("From: a@b\r\n\r\nbody"), verdict)))
                .startsWith("Authentication-Results: mail.example.org;\r\n\tsmime=pass\r\n\tbody.smime-identifier=a@b\r\n")
                .endsWith("X-SMIME-Status: Good signature\r\nFrom: a@b\r\n\r\nbody");
    }

    @Test
    void verdictOfASecondPassTakesThePlaceOfTheFirst() throws Exception {
        MimeEntity once = headers.withVerdict(message("From: a@b\r\n\r\nbody"), PASSED);
        MimeEntity twice = headers.withVerdict(once, NONE);

        assertThat(twice.headers().all(ResultHeaders.STATUS)).hasSize(1);
        assertThat(twice.headers().value(ResultHeaders.STATUS)).contains("Not signed");
        assertThat(twice.headers().all(ResultHeaders.AUTHENTICATION_RESULTS)).hasSize(1);
    }

    @Test
    void bannerOfTheVerdictIsAFieldOfItsOwn() throws Exception {
        ResultHeaders with = new ResultHeaders(headers.server(), VerdictTexts.NONE,
                new VerdictTexts(Map.of(SignatureStatus.NONE, "Nobody signed this", SignatureStatus.VALID, "Gepr\u00fcft")));

        assertThat(with.withVerdict(message("X-SMIME-Banner: forged\r\n\r\n"), NONE).headers().all(ResultHeaders.BANNER))
                .singleElement().extracting(HeaderField::value).isEqualTo("Nobody signed this");
        assertThat(text(with.withVerdict(message("From: a@b\r\n\r\n"), PASSED)))
                .contains("\r\nX-SMIME-Banner: =?UTF-8?B?R2VwcsO8ZnQ=?=\r\nFrom: a@b\r\n");
    }

    @Test
    void serverNameIsAToken() {
        assertThat(AuthenticationServiceIdentifier.parse("Mail.Example.org")).contains(headers.server());
        assertThat(AuthenticationServiceIdentifier.parse("mail example")).isEmpty();
        assertThat(AuthenticationServiceIdentifier.parse("mail.example.org;")).isEmpty();
        assertThat(AuthenticationServiceIdentifier.parse("")).isEmpty();
    }
}
