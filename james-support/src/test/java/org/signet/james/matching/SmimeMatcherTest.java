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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Collection;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMail;
import org.apache.mailet.base.test.FakeMatcherConfig;
import org.junit.jupiter.api.Test;
import org.signet.MalformedMessageException;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;

class SmimeMatcherTest {
    private interface Outcome {
        boolean get() throws SmimeException, IOException;
    }

    /** Matches as it is told. */
    private static final class Matching extends SmimeMatcher {
        private final Outcome outcome;

        private Matching(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        protected Collection<MailAddress> select(Mail mail) throws SmimeException, IOException {
            return allIf(outcome.get(), mail);
        }
    }

    private static Collection<MailAddress> match(Outcome outcome) throws MessagingException {
        Matching matcher = new Matching(outcome);
        matcher.init(FakeMatcherConfig.builder().matcherName("Matching").build());
        return matcher.match(FakeMail.builder().name("mail").recipients("bob@example.org", "carol@example.org").build());
    }

    @Test
    void mailMatchesForAllRecipientsOrForNone() throws Exception {
        assertThat(match(() -> true)).hasSize(2);
        assertThat(match(() -> false)).isEmpty();
    }

    @Test
    void mailThatCannotBeReadDoesNotMatch() throws Exception {
        assertThat(match(() -> {
            throw new MalformedMessageException("the header is too large");
        })).isEmpty();
    }

    @Test
    void whatCannotBeFoundOutIsAnExceptionAndNotAnAnswer() {
        assertThatThrownBy(() -> match(() -> {
            throw new TemporaryFailureException("the directory is down");
        })).isInstanceOf(MessagingException.class).hasMessageContaining("the directory is down");
        assertThatThrownBy(() -> match(() -> {
            throw new IOException("disk full");
        })).isInstanceOf(MessagingException.class).hasMessageContaining("cannot be found out now");
    }

    @Test
    void conditionOfAMatcherThatTakesNoneStopsTheStart() {
        assertThatThrownBy(() -> new Matching(() -> true)
                .init(FakeMatcherConfig.builder().matcherName("Matching").condition("valid").build()))
                .hasMessage("mailetcontainer.xml, Matching: the condition is \u00abvalid\u00bb; accepted: Matching without a condition.");
    }
}
