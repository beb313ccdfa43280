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
package org.signet.it.server;

import java.util.List;

/** James gave up, or took too long, before it was ready. */
public final class ServerDidNotStartException extends Exception {

    private static final int LINES = 12;

    private final String log;

    ServerDidNotStartException(String why, String log) {
        super(why + "; its log ends with:\n" + lastLines(log));
        this.log = log;
    }

    /** Everything that the server wrote until then. */
    public String log() {
        return log;
    }

    /** The end of the log without the frames of stack traces: what remains are the sentences. */
    private static String lastLines(String log) {
        List<String> sentences = log.lines().filter(line -> !line.startsWith("\t")).toList();
        return String.join("\n", sentences.subList(Math.max(0, sentences.size() - LINES), sentences.size()));
    }
}
