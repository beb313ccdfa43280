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

/**
 * What may happen to a line on its way through mail servers, as bits that are or-ed together over the lines of a body (RFC 8551 §3.1.3,
 * RFC 2045 §2.7 and §2.8).
 */
final class LineTraits {
    /** A byte above 127. */
    static final int NON_ASCII = 1;
    /** A byte 0. */
    static final int NUL = 1 << 1;
    /** A CR that no LF follows. */
    static final int STRAY_CR = 1 << 2;
    /** The line ends with a LF that no CR precedes. */
    static final int BARE_LF = 1 << 3;
    /** White space at the end: servers are known to take it off. */
    static final int TRAILING_SPACE = 1 << 4;
    /** More than 998 bytes without the line end (RFC 5322 §2.1.1). */
    static final int TOO_LONG = 1 << 5;
    /** It starts with {@code From }: mailboxes in mbox format write {@code >From }. */
    static final int FROM_LINE = 1 << 6;

    /** What a label of 7bit denies (RFC 2045 §2.7); line ends are made CRLF in any case. */
    static final int NOT_7BIT = NON_ASCII | NUL | STRAY_CR | TOO_LONG;
    /** Everything that may be changed or refused in transfer, apart from bare LFs. */
    static final int FRAGILE = NOT_7BIT | TRAILING_SPACE | FROM_LINE;

    static final int MAX_LENGTH = 998;

    private LineTraits() {
    }

    static boolean any(int traits, int wanted) {
        return (traits & wanted) != 0;
    }
}
