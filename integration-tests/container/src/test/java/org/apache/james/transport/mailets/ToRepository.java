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
package org.apache.james.transport.mailets;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;

/** Stands in for James' mailet of this name: stores the mail in a {@code memory://} repository. */
public class ToRepository extends GenericMailet {

    private final MailRepositoryStore repositories;
    private MailRepository repository;
    private boolean passThrough;

    @Inject
    public ToRepository(MailRepositoryStore repositories) {
        this.repositories = repositories;
    }

    @Override
    public void init() throws MessagingException {
        String url = getInitParameter("repositoryPath");
        passThrough = getInitParameter("passThrough", false);
        try {
            repository = repositories.select(MailRepositoryUrl.from(url));
        } catch (MailRepositoryStore.MailRepositoryStoreException e) {
            throw new MessagingException("Failed to retrieve MailRepository for url " + url, e);
        }
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        repository.store(mail);
        if (!passThrough) {
            mail.setState(Mail.GHOST);
        }
    }
}
