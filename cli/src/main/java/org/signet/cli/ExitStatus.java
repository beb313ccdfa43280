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
package org.signet.cli;

/** The exit statuses of the command, on which other tools rely. From 64 on they are those of sysexits.h. */
final class ExitStatus {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int MALFORMED = 2;
    static final int NOTHING_TO_DO = 3;
    static final int USAGE = 64;
    static final int SOFTWARE = 70;
    static final int INPUT_OUTPUT = 74;
    static final int TEMPORARY = 75;

    private ExitStatus() {
    }
}
