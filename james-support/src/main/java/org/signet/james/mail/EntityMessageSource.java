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

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
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

    private final String id = "Signet-" + UUID.randomUUID();
    private final Workspace workspace;
    private final Content content;

    private EntityMessageSource(Workspace workspace, Content content) {
        this.workspace = workspace;
        this.content = content;
    }

    static EntityMessageSource copyOf(MimeEntity message, Workspace workspace) throws IOException {
        boolean copied = false;
        try (InputStream in = message.content().open()) {
            Content content = workspace.store(in);
            copied = true;
            return new EntityMessageSource(workspace, content);
        } finally {
            if (!copied) {
                workspace.close();
            }
        }
    }

    @Override
    public String getSourceId() {
        return id;
    }

    @Override
    public InputStream getInputStream() {
        return content.open();
    }

    @Override
    public long getMessageSize() {
        return content.size();
    }

    @Override
    public void dispose() {
        try {
            workspace.close();
        } catch (IOException e) {
            LOGGER.warn("A temporary file cannot be closed", e);
        }
    }
}
