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

/** Is told what becomes of files that change while the server runs. Called in the thread that noticed, so it must be quick. */
public interface ReloadListener {
    /** A new or changed file was read, or one that could not be read before. */
    void reloaded(Path file);

    /** A file is gone, and its keys and certificates with it. */
    void removed(Path file);

    /**
     * A file or directory cannot be used as it is now: what it held before stays in use. Told once, and again when the reason changes.
     *
     * @param reason one sentence that names the file
     */
    void kept(Path file, String reason);
}
