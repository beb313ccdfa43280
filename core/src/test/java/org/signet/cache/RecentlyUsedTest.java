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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    private static final int ROOM = 100;

    private static RecentlyUsed<Integer, String> cache() {
        return new RecentlyUsed<>(ROOM, key -> 1, CacheObserver.NONE);
    }

    private static long kept(RecentlyUsed<Integer, String> cache, int count) {
        return IntStream.range(0, count).filter(key -> cache.find(key).isPresent()).count();
    }

    @Test
    void whatWasKeptIsFound() {
        RecentlyUsed<Integer, String> cache = cache();
        assertThat(cache.find(7)).isEmpty();
        assertThat(cache.keep(7, "seven")).isEqualTo("seven");
        assertThat(cache.find(7)).contains("seven");
    }

    @Test
    void theFirstOfTwoStays() {
        RecentlyUsed<Integer, String> cache = cache();
        cache.keep(7, "seven");
        assertThat(cache.keep(7, "VII")).isEqualTo("seven");
        assertThat(cache.find(7)).contains("seven");
    }

    @Test
    void thereIsRoomForSoManyAndNoMore() {
        RecentlyUsed<Integer, String> cache = cache();
        IntStream.range(0, 10_000).forEach(key -> cache.keep(key, "value"));
        assertThat(kept(cache, 10_000)).isBetween(1L, 2L * ROOM + 2);
    }

    @Test
    void heavyEntriesTakeTheRoomOfMany() {
        RecentlyUsed<Integer, String> cache = new RecentlyUsed<>(ROOM, key -> key == 1 ? ROOM + 1 : 40, CacheObserver.NONE);
        assertThat(cache.keep(1, "too heavy")).isEqualTo("too heavy");
        assertThat(cache.find(1)).isEmpty();
        IntStream.range(2, 100).forEach(key -> cache.keep(key, "value"));
        assertThat(kept(cache, 100)).isBetween(1L, 6L);
    }

    @Test
    void whatIsAskedForAgainAndAgainOutlivesWhatIsAskedForOnce() {
        RecentlyUsed<Integer, String> cache = cache();
        cache.keep(-1, "authority");
        for (int key = 0; key < 10_000; key++) {
            cache.keep(key, "value");
            assertThat(cache.find(-1)).contains("authority");
        }
    }

    @Test
    void observerIsToldOfEveryLookUp() {
        List<String> told = new ArrayList<>();
        RecentlyUsed<Integer, String> cache = new RecentlyUsed<>(ROOM, key -> 1, new CacheObserver() {
            @Override
            public void hit() {
                told.add("hit");
            }

            @Override
            public void miss() {
                told.add("miss");
            }
        });
        cache.find(7);
        cache.keep(7, "seven");
        cache.find(7);
        assertThat(told).containsExactly("miss", "hit");
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        RecentlyUsed<Integer, String> cache = cache();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                answers.add(threads.submit(() -> IntStream.range(0, 50_000).map(i -> i * 31 % 1000)
                        .allMatch(key -> cache.find(key).orElseGet(() -> cache.keep(key, "value " + key)).equals("value " + key))));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(kept(cache, 1000)).isBetween(1L, 2L * ROOM + 10);
    }

    @Test
    void withoutRoomThereIsNoCache() {
        assertThatThrownBy(() -> new RecentlyUsed<Integer, String>(0, key -> 1, CacheObserver.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
