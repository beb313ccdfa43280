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

/**
 * Is told what becomes of edits of {@code conf/smime.xml} while the server runs. Called in the thread that noticed, so it must be quick.
 */
public interface EditListener {
    /** Other rules were read, or the same ones after the file could not be used; they count from now on. */
    void applied();

    /**
     * The file cannot be used as it is now: the rules that it had before stay in use. Told once, and again when the reason changes.
     *
     * @param reason one sentence
     */
    void refused(String reason);

    /** Something other than the rules has changed, which counts from the next start on. Told once for each edit. */
    void postponed();
}
