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
package org.signet.configuration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the server's log what becomes of edits. */
final class LoggingEditListener implements EditListener {
    private static final Logger LOGGER = LoggerFactory.getLogger(SmimeFile.class);

    @Override
    public void applied() {
        LOGGER.info("{} was read again: its rules count from now on", SmimeXml.NAME);
    }

    @Override
    public void refused(String reason) {
        LOGGER.error("{} Until that is put right, the rules that {} had before stay in use", reason, SmimeXml.NAME);
    }

    @Override
    public void postponed() {
        LOGGER.warn("{} has changed in more than its rules: that takes effect at the next start of James", SmimeXml.NAME);
    }
}
