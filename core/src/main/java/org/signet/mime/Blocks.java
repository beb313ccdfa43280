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

/** Bytes in stretches, one after the other, each in an array that may hold other bytes as well and is only to be read. */
interface Blocks {
    /** How long a stretch is at most: it stays in the processor's second cache while everybody has a look. */
    int SIZE = 64 * 1024;

    /** Goes to the next stretch, which is not empty; false at the end. */
    boolean next() throws IOException;

    /** The array that holds the stretch. */
    byte[] bytes();

    /** Where it starts. */
    int from();

    /** Where it ends. */
    int to();
}
