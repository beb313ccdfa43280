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
package org.signet.stores.password;

/** A password. Its text leaves this class only through {@link #chars()}; {@code toString} hides it. */
public final class Password {
    private final char[] text;

    private Password(char[] text) {
        this.text = text;
    }

    /** The password with this text; an empty one is a password too. */
    public static Password of(CharSequence text) {
        return new Password(text.toString().toCharArray());
    }

    /** Its text, in an array of the caller's own. */
    public char[] chars() {
        return text.clone();
    }

    /** Whether it has no characters. */
    public boolean isEmpty() {
        return text.length == 0;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
