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

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;

/** The container's mail queues by name. */
final class Spools implements MailQueueFactory<Spool> {

    private final Map<MailQueueName, Spool> spools = new ConcurrentHashMap<>();

    @Override
    public Optional<Spool> getQueue(MailQueueName name, PrefetchCount count) {
        return Optional.ofNullable(spools.get(name));
    }

    @Override
    public Spool createQueue(MailQueueName name, PrefetchCount count) {
        return spools.computeIfAbsent(name, Spool::new);
    }

    @Override
    public Set<MailQueueName> listCreatedMailQueues() {
        return Set.copyOf(spools.keySet());
    }
}
