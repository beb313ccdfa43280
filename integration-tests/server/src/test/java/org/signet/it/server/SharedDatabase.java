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
package org.signet.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A real PostgreSQL on loopback that can be stopped and started again with all that is in it. Whoever started it closes it. */
final class SharedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private Optional<EmbeddedPostgres> running = Optional.empty();

    private SharedDatabase(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Starts an empty one, whose files are in this folder. */
    static SharedDatabase start(Path data) throws IOException {
        SharedDatabase database = new SharedDatabase(data, Ports.freePort());
        database.start();
        return database;
    }

    /** For {@code stores/database/url}. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Starts it again, as it was. */
    void start() throws IOException {
        running = Optional.of(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
            .setPGStartupWait(START_LIMIT).start());
    }

    /** Stops it; what was committed stays. */
    void stop() throws IOException {
        if (running.isPresent()) {
            running.get().close();
            running = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
