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
package org.signet.cert;

/**
 * A piece of an address field.
 *
 * @param kind what it is
 * @param text its text: without quotes and parentheses, escapes taken off; a special character as it stands
 * @param raw its text as it stands
 * @param spaceBefore whether white space stands before it
 */
record AddressToken(Kind kind, String text, String raw, boolean spaceBefore) {
    enum Kind { ATOM, QUOTED, COMMENT, DOMAIN_LITERAL, SPECIAL, END }

    boolean is(char special) {
        return kind == Kind.SPECIAL && text.charAt(0) == special;
    }

    boolean isWord() {
        return kind == Kind.ATOM || kind == Kind.QUOTED;
    }
}
