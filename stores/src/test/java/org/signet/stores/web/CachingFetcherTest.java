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
package org.signet.stores.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.stores.CountedLookUps;

class CachingFetcherTest {
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger asked = new AtomicInteger();
    private final CountedLookUps lookUps = new CountedLookUps();

    private FetchResult answer(FetchRequest request) {
        asked.incrementAndGet();
        return request.location().getPath().equals("/fails") ? new FetchResult.Failed("gone") : new FetchResult.Fetched(new byte[1000]);
    }

    private CachingFetcher cache(CachePolicy policy) {
        return CachingFetcher.open(this::answer, policy, lookUps, now::get);
    }

    private CachePolicy policy() {
        return CachePolicy.in(directory.resolve("cache"));
    }

    private FetchRequest request(String path, Optional<Instant> until) {
        return Requests.list(URI.create("http://crl.example.org" + path), until);
    }

    private FetchRequest request(String path) {
        return request(path, Optional.of(START.plus(Duration.ofDays(7))));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(policy().folder())) {
            return files.toList();
        }
    }

    @Test
    void answerIsKeptAndSaysSo() {
        CachingFetcher cache = cache(policy());

        assertThat(cache.fetch(request("/crl")))
            .isInstanceOfSatisfying(FetchResult.Fetched.class, fresh -> assertThat(fresh.kept()).isFalse());
        assertThat(cache.fetch(request("/crl"))).isInstanceOfSatisfying(FetchResult.Fetched.class, kept -> {
            assertThat(kept.kept()).isTrue();
            assertThat(kept.content()).hasSize(1000);
        });
        assertThat(asked).hasValue(1);
        assertThat(lookUps.counts()).isEqualTo(Map.of("revocation-lists miss", 1, "revocation-lists hit", 1));
    }

    @Test
    void answerOutlivesARestartAndIsSeenByAnotherServer() {
        CachingFetcher other = cache(policy());
        cache(policy()).fetch(request("/crl"));

        cache(policy()).fetch(request("/crl"));
        other.fetch(request("/crl"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void answerIsForgottenWhenItIsOfNoUseAnyMore() throws IOException {
        CachingFetcher cache = cache(policy());
        FetchRequest request = request("/crl", Optional.of(START.plus(Duration.ofHours(1))));
        cache.fetch(request);
        now.set(START.plus(Duration.ofMinutes(59)));
        cache.fetch(request);
        assertThat(asked).hasValue(1);

        now.set(START.plus(Duration.ofHours(1)));
        cache.fetch(request);
        assertThat(asked).hasValue(2);
        assertThat(files()).isEmpty();
    }

    @Test
    void answerThatIsGoodForAMonthIsNotKeptThatLong() {
        CachingFetcher cache = cache(policy());
        cache.fetch(request("/crl", Optional.of(Instant.MAX)));
        now.set(START.plus(Duration.ofHours(12)));
        cache.fetch(request("/crl", Optional.of(Instant.MAX)));

        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsOfNoUseIsNotKept() throws IOException {
        CachingFetcher cache = cache(policy());
        cache.fetch(request("/useless", Optional.empty()));
        cache.fetch(request("/stale", Optional.of(START)));
        cache.fetch(request("/fails"));

        assertThat(files()).isEmpty();
    }

    @Test
    void kindsOfTheSameNameAreKeptApart() {
        CachingFetcher cache = cache(policy());
        URI location = URI.create("http://example.org/");
        cache.fetch(Requests.list(location));
        cache.fetch(Requests.ocsp(location, location.toString(), new byte[] {1}));

        assertThat(asked).hasValue(2);
    }

    @Test
    void filesTellNothingAndAreOurs() throws IOException {
        cache(policy()).fetch(request("/crl"));

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.fetched");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        });
        assertThat(Files.getPosixFilePermissions(policy().folder())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void damagedFilesAreAsIfTheyWereNotThere() throws IOException {
        CachingFetcher cache = cache(policy());
        cache.fetch(request("/crl"));
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 5, 20, 60, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            asked.set(0);
            cache.fetch(request("/crl"));
            assertThat(asked).as("damaged at " + at).hasValue(1);
        }
        Files.write(file, new byte[0]);
        assertThat(cache.fetch(request("/crl")))
            .isInstanceOfSatisfying(FetchResult.Fetched.class, fresh -> assertThat(fresh.kept()).isFalse());
    }

    @Test
    void leastRecentlyUsedGoesWhenThereAreTooMany() {
        CachingFetcher cache = cache(new CachePolicy(policy().folder(), 1_000_000, 2, Duration.ofHours(1)));
        cache.fetch(request("/1"));
        later();
        cache.fetch(request("/2"));
        later();
        cache.fetch(request("/1"));
        later();
        cache.fetch(request("/3"));
        asked.set(0);

        cache.fetch(request("/1"));
        cache.fetch(request("/3"));
        assertThat(asked).hasValue(0);
        cache.fetch(request("/2"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void oldestGoesWhenAllIsTooMuch() throws IOException {
        CachingFetcher cache = cache(new CachePolicy(policy().folder(), 2500, 100, Duration.ofHours(1)));
        for (int i = 0; i < 5; i++) {
            cache.fetch(request("/" + i));
            later();
        }

        assertThat(files()).hasSize(2);
        asked.set(0);
        cache.fetch(request("/4"));
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatIsLongerThanTheWholeCacheIsNotKept() throws IOException {
        cache(new CachePolicy(policy().folder(), 1000, 100, Duration.ofHours(1))).fetch(request("/crl"));

        assertThat(files()).isEmpty();
    }

    @Test
    void filesOfOthersStayAndWhatACrashLeftGoes() throws IOException {
        CachingFetcher cache = cache(new CachePolicy(policy().folder(), 2000, 1, Duration.ofHours(1)));
        Path others = Files.write(policy().folder().resolve("notes.txt"), new byte[5000]);
        Path left = Files.write(policy().folder().resolve("1.unfinished"), new byte[10]);
        Files.setLastModifiedTime(left, FileTime.from(START.minus(Duration.ofHours(2))));
        cache.fetch(request("/1"));
        later();
        cache.fetch(request("/2"));

        assertThat(others).exists();
        assertThat(left).doesNotExist();
        assertThat(files()).hasSize(2);
    }

    @Test
    void folderThatDisappearsCostsTheCacheAndNothingElse() throws IOException {
        CachingFetcher cache = cache(policy());
        Files.delete(policy().folder());

        assertThat(cache.fetch(request("/crl"))).isInstanceOf(FetchResult.Fetched.class);
        assertThat(cache.fetch(request("/crl"))).isInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void folderThatCannotBeMadeStopsTheStart() throws IOException {
        Path file = Files.write(directory.resolve("file"), new byte[0]);

        assertThatThrownBy(() -> cache(CachePolicy.in(file))).isInstanceOf(ConfigurationException.class)
            .hasMessage("The cache folder " + file + " cannot be made or written to");
        assertThatThrownBy(() -> cache(CachePolicy.in(file.resolve("below")))).isInstanceOf(ConfigurationException.class);
    }

    private void later() {
        now.set(now.get().plusSeconds(10));
    }
}
