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
package org.signet.mailets.faults;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.server.core.MimeMessageSource;

/** A message whose reading fails. */
public record FailingSource(byte[] message, Faults faults) implements MimeMessageSource {
    @Override
    public String getSourceId() {
        return "failing";
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return faults.io("message open", () -> new FilterInputStream(new ByteArrayInputStream(message)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return faults.io("message read", () -> super.read(target, offset, length));
            }
        });
    }

    @Override
    public long getMessageSize() {
        return message.length;
    }
}
