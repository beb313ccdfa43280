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
package org.signet.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * An entity and the digest of all its bytes.
 *
 * @param entity the entity
 * @param digest the digest of its {@linkplain MimeEntity#content() content}; not to be written to
 */
public record DigestedEntity(MimeEntity entity, byte[] digest) {
    static DigestedEntity of(MimeEntity entity, MessageDigest engine) throws IOException {
        engine.reset();
        entity.writeTo(new OutputStream() {
            @Override
            public void write(int b) {
                engine.update((byte) b);
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                engine.update(source, offset, length);
            }
        });
        return new DigestedEntity(entity, engine.digest());
    }
}
