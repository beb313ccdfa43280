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
package org.signet.cache;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;

/**
 * What was found out by a key, in bounded memory: what has not been asked for lately makes room. Keys and values never change, and a key
 * has to hold everything that its value depends on, so that nothing in here can be out of date.
 *
 * <p>For any number of threads, which do not wait for each other: there are two generations, and when the young one is full it takes the
 * place of the old one. Who is found in the old one joins the young.
 *
 * @param <K> has {@code equals} and {@code hashCode}
 */
public final class RecentlyUsed<K, V> {
    private final long room;
    private final ToLongFunction<? super K> weight;
    private final CacheObserver observer;
    private final AtomicReference<Generations<K, V>> generations = new AtomicReference<>(new Generations<>(new ConcurrentHashMap<>()));

    private record Generations<K, V>(ConcurrentHashMap<K, V> young, ConcurrentHashMap<K, V> old, AtomicLong weightOfYoung) {
        Generations(ConcurrentHashMap<K, V> old) {
            this(new ConcurrentHashMap<>(), old, new AtomicLong());
        }
    }

    /**
     * @param room how much all entries of one generation may weigh together
     * @param weight how much the entry with that key weighs
     * @param observer is told of every {@link #find}
     */
    public RecentlyUsed(long room, ToLongFunction<? super K> weight, CacheObserver observer) {
        if (room < 1) {
            throw new IllegalArgumentException("a cache needs room");
        }
        this.room = room;
        this.weight = Objects.requireNonNull(weight);
        this.observer = Objects.requireNonNull(observer);
    }

    /** What is known of that key. */
    public Optional<V> find(K key) {
        Generations<K, V> current = generations.get();
        V value = current.young().get(key);
        if (value == null) {
            value = current.old().get(key);
            if (value != null) {
                value = keep(key, value);
            }
        }
        if (value == null) {
            observer.miss();
        } else {
            observer.hit();
        }
        return Optional.ofNullable(value);
    }

    /** Remembers the value, if there is room for it at all, and answers it; or the one that another thread was quicker to remember. */
    public V keep(K key, V value) {
        long heavy = weight.applyAsLong(key);
        if (heavy > room) {
            return value;
        }
        Generations<K, V> current = generations.get();
        V quicker = current.young().putIfAbsent(key, value);
        if (quicker == null && current.weightOfYoung().addAndGet(heavy) > room) {
            generations.compareAndSet(current, new Generations<>(current.young()));
        }
        return quicker == null ? value : quicker;
    }
}
