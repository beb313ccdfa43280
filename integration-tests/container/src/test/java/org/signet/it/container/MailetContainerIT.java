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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.james.transport.mailets.ThrowingMailet;
import org.apache.mailet.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rig itself, shown with James' own mailets. */
class MailetContainerIT {

    private static final String THROWING = "class='" + ThrowingMailet.class.getName() + "'";

    @TempDir
    private Path folder;

    @Test
    void aMailArrivesByteForByteWhenNothingTouchesIt() throws Exception {
        byte[] raw = "Subject: gr\u00fc\u00dfe \nX:no-space\n\nbody \n\u00e4\n".getBytes(StandardCharsets.UTF_8);
        Conf conf = new Conf().processor("transport", """
            <mailet match='RecipientIs=nobody@localhost' class='RemoveMimeHeader'><name>bcc</name></mailet>
            <mailet match='All' class='LocalDelivery'/>
            <mailet match='All' class='RemoveMimeHeader'><name>bcc</name></mailet>
            """);
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder))) {
            Delivery delivery = james.submit(Submission.of(raw).from("alice@a.example").to("bob@b.example")).only();

            assertThat(delivery.content()).isEqualTo(raw);
            assertThat(delivery.place()).isEqualTo("LocalDelivery");
            assertThat(delivery.sender()).contains("alice@a.example");
        }
    }

    @Test
    void mailetsWorkInTheOrderOfTheFile() throws Exception {
        Conf conf = new Conf().pipeline("""
            <mailet match='All' class='AddSubjectPrefix'><subjectPrefix>[one]</subjectPrefix></mailet>
            <mailet match='All' class='SetMimeHeader'><name>X-Seen</name><value>yes</value></mailet>
            <mailet match='All' class='ToProcessor'><processor>second</processor></mailet>
            """).processor("second", """
            <mailet match='All' class='AddSubjectPrefix'><subjectPrefix>[two]</subjectPrefix></mailet>
            <mailet match='All' class='LocalDelivery'/>
            """);
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder))) {
            Delivery delivery = james.submit(hello().to("bob@b.example")).only();

            assertThat(delivery.header("Subject")).containsExactly("[two] [one] hello");
            assertThat(delivery.header("X-Seen")).containsExactly("yes");
            assertThat(delivery.state()).isEqualTo("second");
        }
    }

    @Test
    void aMatcherSplitsTheRecipients() throws Exception {
        Conf conf = new Conf().pipeline("""
            <mailet match='RecipientIs=bob@b.example' class='AddSubjectPrefix'><subjectPrefix>[bob]</subjectPrefix></mailet>
            """);
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder))) {
            Outcome outcome = james.submit(hello().to("bob@b.example", "carol@c.example", "dave@d.example"));

            assertThat(outcome.to("bob@b.example").header("Subject")).containsExactly("[bob] hello");
            assertThat(outcome.to("carol@c.example").header("Subject")).containsExactly("hello");
            assertThat(outcome.to("carol@c.example").recipients()).containsExactly("carol@c.example", "dave@d.example");
        }
    }

    @Test
    void attributesOfTheSubmissionReachTheMatchers() throws Exception {
        Conf conf = new Conf().pipeline("""
            <mailet match='HasMailAttribute=color' class='SetMimeHeader'><name>X-Colored</name><value>yes</value></mailet>
            <mailet match='SMTPAuthSuccessful' class='SetMimeHeader'><name>X-Known</name><value>yes</value></mailet>
            """);
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder))) {
            Submission anonymous = hello().to("bob@b.example");
            Delivery known = james.submit(anonymous.authenticatedAs("alice@a.example")
                .with(Attribute.convertToAttribute("color", "red"))).only();

            assertThat(known.header("X-Colored")).containsExactly("yes");
            assertThat(known.header("X-Known")).containsExactly("yes");
            assertThat(known.attributes()).containsEntry("color", "red");
            assertThat(james.submit(anonymous).only().header("X-Known")).isEmpty();
        }
    }

    @Test
    void localUsersAreTheOnesTheTestCreates() throws Exception {
        Conf conf = new Conf().pipeline("""
            <mailet match='RecipientIsLocal' class='SetMimeHeader'><name>X-Local</name><value>yes</value></mailet>
            """);
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder)).withUser("bob@b.example")) {
            Outcome outcome = james.submit(hello().to("bob@b.example", "carol@b.example"));

            assertThat(outcome.to("bob@b.example").header("X-Local")).containsExactly("yes");
            assertThat(outcome.to("carol@b.example").header("X-Local")).isEmpty();
        }
    }

    @Test
    void aThrowingMailetSendsTheMailToTheErrorProcessor() throws Exception {
        try (MailetContainer james = MailetContainer.start(throwing("").writeTo(folder))) {
            Delivery delivery = james.submit(hello().to("bob@b.example")).only();

            assertThat(delivery.place()).isEqualTo(Conf.ERROR_REPOSITORY);
            assertThat(delivery.state()).isEqualTo("error");
            assertThat(delivery.error()).hasValueSatisfying(text -> assertThat(text).contains(ThrowingMailet.MESSAGE));
        }
    }

    @Test
    void onMailetExceptionIgnoreLetsTheMailPass() throws Exception {
        try (MailetContainer james = MailetContainer.start(throwing("ignore").writeTo(folder))) {
            assertThat(james.submit(hello().to("bob@b.example")).only().place()).isEqualTo("LocalDelivery");
        }
    }

    @Test
    void onMailetExceptionNamesAProcessor() throws Exception {
        Conf conf = throwing("later").processor("later",
            "<mailet match='All' class='ToRepository'><repositoryPath>memory://var/mail/later/</repositoryPath></mailet>");
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder))) {
            assertThat(james.submit(hello().to("bob@b.example")).only().place()).isEqualTo("memory://var/mail/later");
        }
    }

    @Test
    void onMailetExceptionPropagateTriesAgainAndThenKeepsTheMail() throws Exception {
        try (MailetContainer james = MailetContainer.start(throwing("propagate").writeTo(folder))) {
            assertThat(james.submit(hello().to("bob@b.example")).only().place()).isEqualTo("memory://var/mail/abandoned");
        }
    }

    @Test
    void aThrowingMatcherObeysOnMatchException() throws Exception {
        Conf conf = new Conf().pipeline("""
            <mailet match='org.apache.james.transport.matchers.ThrowingMatcher' class='AddSubjectPrefix'>
              <subjectPrefix>[matched]</subjectPrefix><onMatchException>matchall</onMatchException>
            </mailet>
            <mailet match='org.apache.james.transport.matchers.ThrowingMatcher' class='AddSubjectPrefix'>
              <subjectPrefix>[never]</subjectPrefix><onMatchException>nomatch</onMatchException>
            </mailet>
            """);
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder))) {
            assertThat(james.submit(hello().to("bob@b.example")).only().header("Subject")).containsExactly("[matched] hello");
        }
    }

    @Test
    void aBounceComesBackThroughTheProcessorsWithoutASender() throws Exception {
        Conf conf = new Conf().pipeline("""
            <mailet match='RecipientIs=bob@b.example' class='Bounce'><passThrough>false</passThrough></mailet>
            """);
        try (MailetContainer james = MailetContainer.start(conf.writeTo(folder))) {
            Delivery notice = james.submit(hello().to("bob@b.example")).only();

            assertThat(notice.recipients()).containsExactly("alice@a.example");
            assertThat(notice.sender()).isEmpty();
            assertThat(notice.attributes()).containsKey("org.apache.james.SentByMailet");
        }
    }

    @Test
    void aMailetThatRefusesItsParametersKeepsJamesFromStarting() {
        Conf conf = new Conf().pipeline("<mailet match='All' class='RemoveMimeHeader'/>");

        assertThatThrownBy(() -> MailetContainer.start(conf.writeTo(folder)))
            .rootCause().hasMessage("Invalid config. Please specify atleast one name");
    }

    @Test
    void anUnknownMailetKeepsJamesFromStarting() {
        Conf conf = new Conf().pipeline("<mailet match='All' class='org.signet.mailets.NoSuchMailet'/>");

        assertThatThrownBy(() -> MailetContainer.start(conf.writeTo(folder)))
            .hasMessageContaining("Unable to init mailet org.signet.mailets.NoSuchMailet")
            .rootCause().isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void aProcessorThatNobodyDefinedKeepsJamesFromStarting() {
        Conf conf = new Conf().pipeline("<mailet match='All' class='ToProcessor'><processor>nowhere</processor></mailet>");

        assertThatThrownBy(() -> MailetContainer.start(conf.writeTo(folder)))
            .hasMessage("Your configurations specifies the following undefined processors: [nowhere]");
    }

    @Test
    void aRefusedStartLeavesNothingThatDisturbsTheNext() throws Exception {
        aMailetThatRefusesItsParametersKeepsJamesFromStarting();

        try (MailetContainer james = MailetContainer.start(new Conf().writeTo(folder))) {
            assertThat(james.submit(hello().to("bob@b.example")).deliveries()).hasSize(1);
        }
    }

    private static Submission hello() {
        return Submission.ofText("From: alice@a.example\nSubject: hello\n\nhi\n").from("alice@a.example");
    }

    private static Conf throwing(String onMailetException) {
        String handling = onMailetException.isEmpty() ? "" : "<onMailetException>" + onMailetException + "</onMailetException>";
        return new Conf().pipeline("<mailet match='All' " + THROWING + ">" + handling + "</mailet>");
    }
}
