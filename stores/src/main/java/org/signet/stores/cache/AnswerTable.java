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
package org.signet.stores.cache;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.signet.cert.EmailAddress;

/**
 * A bounded table of answers. Reading takes no lock; only a new entry for which there is no room does, and then the least recently used
 * sixteenth goes at once, so that this is seldom.
 */
final class AnswerTable {
    private static final int SHARE = 16;

    private final int bound;
    private final Map<EmailAddress, KeptAnswer> answers = new ConcurrentHashMap<>();
    private final AtomicLong uses = new AtomicLong();
    private final AtomicLong evicted = new AtomicLong();
    private final ReentrantLock eviction = new ReentrantLock();

    private record Candidate(EmailAddress address, KeptAnswer answer, long lastUse) {
    }

    AnswerTable(int bound) {
        this.bound = bound;
    }

    Optional<KeptAnswer> get(EmailAddress address) {
        Optional<KeptAnswer> answer = Optional.ofNullable(answers.get(address));
        answer.ifPresent(this::use);
        return answer;
    }

    void put(EmailAddress address, KeptAnswer answer) {
        use(answer);
        answers.put(address, answer);
        if (answers.size() > bound) {
            makeRoom();
        }
    }

    void remove(EmailAddress address, KeptAnswer answer) {
        answers.remove(address, answer);
    }

    int size() {
        return answers.size();
    }

    long evicted() {
        return evicted.get();
    }

    private void use(KeptAnswer answer) {
        answer.lastUse().set(uses.incrementAndGet());
    }

    private void makeRoom() {
        eviction.lock();
        try {
            int surplus = answers.size() - bound;
            if (surplus > 0) {
                oldest(surplus + bound / SHARE).forEach(old -> {
                    if (answers.remove(old.address(), old.answer())) {
                        evicted.incrementAndGet();
                    }
                });
            }
        } finally {
            eviction.unlock();
        }
    }

    /** Uses go on meanwhile: each is looked at once, as sorting needs numbers that stay. */
    private List<Candidate> oldest(int number) {
        return answers.entrySet().stream().map(entry -> new Candidate(entry.getKey(), entry.getValue(), entry.getValue().lastUse().get()))
                .sorted(Comparator.comparingLong(Candidate::lastUse)).limit(number).toList();
    }
}
