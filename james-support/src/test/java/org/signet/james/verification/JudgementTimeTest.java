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
package org.signet.james.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TemporaryFailureException;
import org.signet.parameters.Parameter;

class JudgementTimeTest {
    private static final Parameter<JudgementTime> TIME = JudgementTime.parameter("time", "reception", "The time.");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(3));
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    private static MailImpl received(Instant instant) {
        return MailImpl.builder().name("mail").lastUpdated(Date.from(instant)).build();
    }

    private static Instant of(String parameter, Mail mail) throws TemporaryFailureException {
        return TIME.reader().apply(parameter).orElseThrow().of(mail, NOW);
    }

    private static MailImpl with(AttributeValue<?> value) {
        MailImpl mail = received(BEFORE);
        mail.setAttribute(new Attribute(AttributeName.of("org.example.Received"), value));
        return mail;
    }

    @Test
    void receptionIsWhenJamesMadeTheMailAndNeverInTheFuture() throws Exception {
        assertThat(of("reception", received(BEFORE))).isEqualTo(BEFORE);
        assertThat(of("reception", received(LATER))).isEqualTo(NOW);
        MailImpl undated = received(BEFORE);
        undated.setLastUpdated(null);
        assertThat(of("reception", undated)).isEqualTo(NOW);
    }

    @Test
    void jamesDatesAMailWhenItIsMadeAndKeepsTheDateInItsCopies() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        MailImpl mail = MailImpl.builder().name("mail").build();

        assertThat(mail.getLastUpdated().toInstant()).isBetween(before, Instant.now());
        assertThat(MailImpl.duplicateWithoutMessage(received(BEFORE)).build().getLastUpdated().toInstant()).isEqualTo(BEFORE);
    }

    @Test
    void nowIsNow() throws Exception {
        assertThat(of("now", received(BEFORE))).isEqualTo(NOW);
    }

    @Test
    void attributeOfATrustedMailetSaysTheTimeThatIsNotInTheFuture() throws Exception {
        assertThat(of("attribute:org.example.Received", with(AttributeValue.of(BEFORE.atZone(ZoneOffset.ofHours(2)))))).isEqualTo(BEFORE);
        assertThat(of("attribute:org.example.Received", with(AttributeValue.of(LATER.atZone(ZoneOffset.UTC))))).isEqualTo(NOW);
    }

    @Test
    void attributeThatIsMissingOrNoTimeLeavesItOpen() {
        for (Mail mail : new Mail[] {received(BEFORE), with(AttributeValue.of("yesterday"))}) {
            assertThatThrownBy(() -> of("attribute:org.example.Received", mail)).isInstanceOf(TemporaryFailureException.class)
                    .hasMessage("the attribute org.example.Received says no time to judge its signature for");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "attribute:", "attribute: ", "attribute", "Date"})
    void nothingElseIsATime(String text) {
        assertThat(TIME.reader().apply(text)).isEmpty();
    }
}
