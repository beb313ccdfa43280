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
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.apache.james.core.Domain;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.user.api.UsersRepository;
import org.apache.james.user.api.UsersRepositoryException;
import org.apache.james.utils.GuiceProbe;
import org.apache.mailet.Mail;

/** The door through which {@link MailetContainer} reaches into James' injector. */
final class ContainerProbe implements GuiceProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Spool spool;
    private final Deliveries deliveries;
    private final MailRepositoryStore repositories;
    private final DomainList domains;
    private final UsersRepository users;

    @Inject
    ContainerProbe(Spools spools, Deliveries deliveries, MailRepositoryStore repositories, DomainList domains, UsersRepository users) {
        this.spool = spools.createQueue(MailQueueFactory.SPOOL);
        this.deliveries = deliveries;
        this.repositories = repositories;
        this.domains = domains;
        this.users = users;
    }

    void addUser(String address) throws DomainListException, UsersRepositoryException, MessagingException {
        Domain domain = new MailAddress(address).getDomain();
        if (!domains.containsDomain(domain)) {
            domains.addDomain(domain);
        }
        users.addUser(Username.of(address), "secret");
    }

    void spool(Mail mail) throws MessagingException {
        spool.enQueue(mail);
    }

    Outcome awaitOutcome() throws MessagingException, InterruptedException {
        spool.awaitQuiet(PATIENCE);
        List<Delivery> reached = new ArrayList<>(deliveries.take());
        for (MailRepositoryUrl url : repositories.getUrls().toList()) {
            reached.addAll(taken(url));
        }
        return new Outcome(reached);
    }

    private List<Delivery> taken(MailRepositoryUrl url) throws MessagingException {
        try {
            MailRepository repository = repositories.select(url);
            List<Delivery> mails = new ArrayList<>();
            for (Iterator<MailKey> keys = repository.list(); keys.hasNext();) {
                Mail mail = repository.retrieve(keys.next());
                mails.add(Delivery.of(url.asString(), mail));
                LifecycleUtil.dispose(mail);
            }
            repository.removeAll();
            return mails;
        } catch (MailRepositoryStore.MailRepositoryStoreException e) {
            throw new UncheckedIOException(new IOException("Cannot read " + url.asString(), e));
        }
    }
}
