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

import java.util.Optional;
import org.signet.stores.keyfile.KeyFile;

/**
 * A file of a store, as last looked at.
 *
 * @param stamp when its content was last read with success
 * @param content that content
 * @param problem why it cannot be used as it is now
 */
record StoredFile(Optional<FileStamp> stamp, Optional<KeyFile> content, Optional<String> problem) {
    static StoredFile read(FileStamp stamp, KeyFile content) {
        return new StoredFile(Optional.of(stamp), Optional.of(content), Optional.empty());
    }

    static StoredFile neverRead(String problem) {
        return new StoredFile(Optional.empty(), Optional.empty(), Optional.of(problem));
    }

    StoredFile withProblem(String reason) {
        return new StoredFile(stamp, content, Optional.of(reason));
    }

    /** Whether it need not be read again. A file with a problem always is, for its password may have been what was wrong. */
    boolean isCurrent(FileStamp now) {
        return problem.isEmpty() && stamp.equals(Optional.of(now));
    }
}
