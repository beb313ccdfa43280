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
package org.signet.stores.file;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the server's log what becomes of changed files. */
final class LoggingReloadListener implements ReloadListener {
    private static final Logger LOGGER = LoggerFactory.getLogger(FileStore.class);

    private final String contents;

    /**
     * @param contents what the files hold, as {@code "keys and certificates"}
     */
    LoggingReloadListener(String contents) {
        this.contents = contents;
    }

    @Override
    public void reloaded(Path file) {
        LOGGER.info("{}: {} read", file, contents);
    }

    @Override
    public void removed(Path file) {
        LOGGER.warn("{} is gone: its {} are not used any more", file, contents);
    }

    @Override
    public void kept(Path file, String reason) {
        LOGGER.error("{}; until it can be read, what {} held before stays in use", reason, file);
    }
}
