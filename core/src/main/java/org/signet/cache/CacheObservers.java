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

/** Who wants to know of look-ups in caches, by the names of the caches. Several caches of one name share their observer. */
@FunctionalInterface
public interface CacheObservers {
    /** Nobody wants to know. */
    CacheObservers NONE = name -> CacheObserver.NONE;

    /**
     * Who observes the caches of this name.
     *
     * @param name what they keep, in lower case with hyphens, as {@code certificates}
     */
    CacheObserver of(String name);
}
