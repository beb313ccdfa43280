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
package org.signet.cache;

/** Is told of every look-up in a cache, by many threads, in the middle of their work: it has to be quick and must not throw. */
public interface CacheObserver {
    /** Nobody wants to know. */
    CacheObserver NONE = new CacheObserver() {
        @Override
        public void hit() {
        }

        @Override
        public void miss() {
        }
    };

    /** What was looked for was there. */
    void hit();

    /** It was not, and had to be found out. */
    void miss();
}
