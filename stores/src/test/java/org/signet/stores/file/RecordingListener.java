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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what it was told. */
final class RecordingListener implements ReloadListener {
    private final List<String> news = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void reloaded(Path file) {
        news.add("reloaded " + file.getFileName());
    }

    @Override
    public void removed(Path file) {
        news.add("removed " + file.getFileName());
    }

    @Override
    public void kept(Path file, String reason) {
        news.add("kept " + file.getFileName() + ": " + reason);
    }

    /** What it was told since this was last asked. */
    List<String> sinceLastTime() {
        List<String> all = List.copyOf(news);
        news.clear();
        return all;
    }
}
