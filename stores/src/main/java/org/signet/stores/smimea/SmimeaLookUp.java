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
package org.signet.stores.smimea;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.signet.TemporaryFailureException;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SMIMEARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Asks a resolver whose AD bit is a proof. An answer that does not hold, or is none, is a failure. */
final class SmimeaLookUp {
    private static final int MOST_ALIASES = 8;

    private final Resolver resolver;
    private final Duration timeout;

    SmimeaLookUp(Resolver resolver, Duration timeout) {
        this.resolver = resolver;
        this.timeout = timeout;
    }

    /**
     * The SMIMEA records of that name.
     *
     * @throws TemporaryFailureException if there was no answer, or one that contradicts its proof; the message is a part of a sentence
     */
    Proof records(Name name) throws TemporaryFailureException {
        Message answer = ask(Record.newRecord(name, Type.SMIMEA, DClass.IN));
        return answer.getHeader().getFlag(Flags.AD) ? new Proof.Given(records(answer, name)) : new Proof.Missing();
    }

    /** Why the resolver cannot be used now; nothing where it can. */
    Optional<String> problem() {
        try {
            ask(Record.newRecord(Name.root, Type.NS, DClass.IN));
            return Optional.empty();
        } catch (TemporaryFailureException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Message ask(Record question) throws TemporaryFailureException {
        Message query = Message.newQuery(question);
        query.getHeader().setFlag(Flags.AD);
        CompletableFuture<Message> future = resolver.sendAsync(query).toCompletableFuture();
        try {
            Message answer = future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            int code = answer.getHeader().getRcode();
            if (code == Rcode.NOERROR || code == Rcode.NXDOMAIN) {
                return answer;
            }
            throw new TemporaryFailureException("the resolver answers " + Rcode.string(code)
                    + (code == Rcode.SERVFAIL ? ", or the signatures of the domain do not hold" : ""));
        } catch (TimeoutException e) {
            throw new TemporaryFailureException("there was no answer in " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new TemporaryFailureException("there was no answer: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TemporaryFailureException("it was interrupted", e);
        } finally {
            future.cancel(true);
        }
    }

    /** The records of that name, or of the one that it is an alias of; what else is in the answer does not belong to it. */
    private static List<SMIMEARecord> records(Message answer, Name name) throws TemporaryFailureException {
        List<SMIMEARecord> records = new ArrayList<>();
        Name owner = name;
        for (int i = 0; i <= MOST_ALIASES; i++) {
            Optional<Name> target = Optional.empty();
            for (Record record : answer.getSection(Section.ANSWER)) {
                if (record.getName().equals(owner) && record instanceof SMIMEARecord smimea) {
                    records.add(smimea);
                } else if (record.getName().equals(owner) && record instanceof CNAMERecord alias) {
                    target = Optional.of(alias.getTarget());
                }
            }
            if (!records.isEmpty() || target.isEmpty()) {
                return records;
            }
            owner = target.get();
        }
        throw new TemporaryFailureException("the name is an alias of more than " + MOST_ALIASES + " others");
    }
}
