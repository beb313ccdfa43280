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
package org.signet.testkit;

import java.nio.charset.StandardCharsets;

/**
 * What a run of openssl came to.
 *
 * @param exitStatus 0 when openssl was content
 * @param stdout     the bytes it wrote to standard output
 * @param stderr     what it said
 */
public record OpenSslResult(int exitStatus, byte[] stdout, String stderr) {

    /** Whether the exit status is 0. */
    public boolean succeeded() {
        return exitStatus == 0;
    }

    /**
     * The standard output of a run that had to succeed.
     *
     * @throws AssertionError with openssl's own words if it did not
     */
    public byte[] output() {
        if (!succeeded()) {
            throw new AssertionError(this.toString());
        }
        return stdout;
    }

    /** The same as text, one character for each byte. */
    public String text() {
        return new String(output(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "openssl ended with status " + exitStatus + " after " + stdout.length + " bytes of output and said: " + stderr;
    }
}
