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

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;

import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.queue.api.MailQueue;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.james.server.core.MimeMessageWrapper;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.reactivestreams.Publisher;

import com.fasterxml.jackson.databind.JsonNode;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A mail queue in memory. It knows when nothing is left to do, and like James' durable queues it keeps a mail as bytes and
 * JSON: what cannot be written down does not survive. A delay is not waited for.
 */
final class Spool implements MailQueue {

    private final MailQueueName name;
    private final Sinks.Many<MailQueueItem> items = Sinks.many().unicast().onBackpressureBuffer();
    private int unfinished;

    Spool(MailQueueName name) {
        this.name = name;
    }

    @Override
    public MailQueueName getName() {
        return name;
    }

    @Override
    public synchronized void enQueue(Mail mail) throws MailQueueException {
        try {
            items.emitNext(new Item(rewritten(mail)), Sinks.EmitFailureHandler.FAIL_FAST);
            unfinished++;
        } catch (MessagingException | IOException e) {
            throw new MailQueueException("Cannot spool " + mail.getName(), e);
        }
    }

    @Override
    public void enQueue(Mail mail, Duration delay) throws MailQueueException {
        enQueue(mail);
    }

    @Override
    public Publisher<Void> enqueueReactive(Mail mail) {
        return Mono.fromCallable(() -> {
            enQueue(mail);
            return mail;
        }).then();
    }

    @Override
    public Publisher<MailQueueItem> deQueue() {
        return items.asFlux();
    }

    @Override
    public void close() {
        items.tryEmitComplete();
    }

    /** Waits until every mail, and every mail sent because of it, has been processed. */
    synchronized void awaitQuiet(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (unfinished > 0) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new AssertionError("James still works on " + unfinished + " mail(s) after " + patience.toSeconds() + " s");
            }
            wait(millis);
        }
    }

    private synchronized void finished() {
        unfinished--;
        notifyAll();
    }

    private static Mail rewritten(Mail mail) throws MessagingException, IOException {
        MailImpl copy = MailImpl.builder()
            .name(mail.getName())
            .sender(mail.getMaybeSender())
            .addRecipients(mail.getRecipients())
            .state(mail.getState())
            .errorMessage(mail.getErrorMessage())
            .lastUpdated(mail.getLastUpdated())
            .remoteAddr(mail.getRemoteAddr())
            .remoteHost(mail.getRemoteHost())
            .addAttributes(rewrittenAttributes(mail))
            .addAllHeadersForRecipients(mail.getPerRecipientSpecificHeaders())
            .build();
        try (InputStream in = ((MimeMessageWrapper) mail.getMessage()).getMessageInputStream()) {
            copy.setMessageContent(MimeMessageInputStreamSource.create(mail.getName(), in));
        }
        return copy;
    }

    private static List<Attribute> rewrittenAttributes(Mail mail) throws IOException {
        List<Attribute> kept = new ArrayList<>();
        for (Attribute attribute : mail.attributes().toList()) {
            JsonNode json = attribute.getValue().toJson().orElse(null);
            if (json != null) {
                kept.add(new Attribute(attribute.getName(), AttributeValue.fromJsonString(json.toString())));
            }
        }
        return kept;
    }

    private final class Item implements MailQueueItem {

        private final Mail mail;

        Item(Mail mail) {
            this.mail = mail;
        }

        @Override
        public Mail getMail() {
            return mail;
        }

        @Override
        public void done(CompletionStatus success) throws MailQueueException {
            if (success == CompletionStatus.RETRY) {
                enQueue(mail);
            }
            LifecycleUtil.dispose(mail);
            finished();
        }
    }
}
