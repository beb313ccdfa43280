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

/** What differs between two looks at the files of a store. */
record ReloadNews(FileSnapshot before, FileSnapshot after) {
    void tell(ReloadListener listener) {
        after.files().forEach((path, file) -> {
            Optional<StoredFile> earlier = Optional.ofNullable(before.files().get(path));
            Optional<KeyFile> earlierContent = earlier.flatMap(StoredFile::content);
            Optional<String> earlierProblem = earlier.flatMap(StoredFile::problem);
            if (file.problem().isPresent() && !file.problem().equals(earlierProblem)) {
                listener.kept(path, file.problem().get());
            } else if (file.problem().isEmpty() && !file.content().equals(earlierContent)) {
                listener.reloaded(path);
            }
        });
        after.directoryProblems().forEach((path, problem) -> {
            if (!problem.equals(before.directoryProblems().get(path))) {
                listener.kept(path, problem);
            }
        });
        before.files().keySet().stream().filter(path -> !after.files().containsKey(path)).forEach(listener::removed);
    }
}
