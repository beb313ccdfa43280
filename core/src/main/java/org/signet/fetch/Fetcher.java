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
package org.signet.fetch;

/** Fetches what certificates point at. Who implements it decides whether anything is fetched, from where, how long and how much. */
@FunctionalInterface
public interface Fetcher {
    /** Fetches nothing: a fetch tells the world that a mail was read, so that this is the default. */
    Fetcher OFF = request -> new FetchResult.NotAllowed("fetching is off");

    /** Fetches, or says why not; within a bounded time, and an answer of bounded length. */
    FetchResult fetch(FetchRequest request);
}
