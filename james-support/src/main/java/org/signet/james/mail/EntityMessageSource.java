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
package org.signet.james.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.james.lifecycle.api.Disposable;
import org.apache.james.server.core.MimeMessageSource;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A message that James reads from a workspace of its own. James' own source would keep a decrypted message in a temporary file that other
 * users of the machine may read, and that outlives a killed process.
 */
final class EntityMessageSource implements MimeMessageSource, Disposable {
    private static final Logger LOGGER = LoggerFactory.getLogger(EntityMessageSource.class);

    /** Only has to differ from others. Random UUIDs that nobody can guess come from a generator with one lock for the whole JVM. */
    private final String id = "Signet-" + new UUID(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong());
    private final Content content;
    private final Workspace own;

    private EntityMessageSource(Content content, Workspace own) {
        this.content = content;
        this.own = own;
    }

    /**
     * A source of this message, whose files it takes over.
     *
     * @param from where it was made
     * @param own where it is kept from now on; closed when James disposes of the message, or if this fails
     */
    static EntityMessageSource of(MimeEntity message, Workspace from, Workspace own) throws IOException {
        return made(() -> from.handOver(message.content(), own), own);
    }

    /**
     * A source of this message, whose files stay where they are.
     *
     * @param own where what is not stored at all is kept; closed when James disposes of the message, or if this fails
     */
    static EntityMessageSource lent(MimeEntity message, Workspace own) throws IOException {
        return made(() -> own.store(message.content()), own);
    }

    private static EntityMessageSource made(Storing storing, Workspace own) throws IOException {
        boolean stored = false;
        try {
            EntityMessageSource source = new EntityMessageSource(storing.content(), own);
            stored = true;
            return source;
        } finally {
            if (!stored) {
                own.close();
            }
        }
    }

    @FunctionalInterface
    private interface Storing {
        Content content() throws IOException;
    }

    @Override
    public String getSourceId() {
        return id;
    }

    @Override
    public InputStream getInputStream() {
        return new EntityStream(content);
    }

    @Override
    public long getMessageSize() {
        return content.size();
    }

    @Override
    public void dispose() {
        try {
            own.close();
        } catch (IOException e) {
            LOGGER.warn("A temporary file cannot be closed", e);
        }
    }

    /** A message as James reads it, by which Signet recognises what it has stored itself, and reads it without another copy. */
    static final class EntityStream extends FilterInputStream {
        private final Content content;

        private EntityStream(Content content) {
            super(content.open());
            this.content = content;
        }

        /** All of the message, to be read until James disposes of it. */
        Content content() {
            return content;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            return in.transferTo(out);
        }
    }
}
