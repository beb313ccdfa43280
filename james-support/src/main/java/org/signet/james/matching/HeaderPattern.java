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
package org.signet.james.matching;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.signet.cert.EncodedWords;
import org.signet.mime.HeaderField;
import org.signet.rules.CountedText;
import org.signet.rules.LookBudget;

/**
 * A regular expression that values of header fields are compared with, as people read them: unfolded, encoded words (RFC 2047) decoded.
 * Case does not matter unless the expression says {@code (?-i)}. Whoever writes the header cannot keep the server busy with it: only the
 * start of a value is looked at, and the search is given up after a number of steps.
 *
 * @param pattern the expression
 */
public record HeaderPattern(Pattern pattern) {
    /** How many characters of a value are looked at. */
    public static final int LENGTH = 1000;

    /** Enough for any expression that goes over the text once for each of its characters; less than a tenth of a second. */
    private static final int LOOKS = 10_000_000;

    /**
     * The pattern of that expression.
     *
     * @throws PatternSyntaxException if it is none
     */
    public static HeaderPattern compile(String expression) {
        return new HeaderPattern(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    /**
     * Whether the expression describes the whole value of the field.
     *
     * @throws MessagingException if that takes too long to find out
     */
    public boolean isAllOf(HeaderField field) throws MessagingException {
        return search(field, Matcher::matches);
    }

    /**
     * Whether the expression describes some part of the value of the field.
     *
     * @throws MessagingException if that takes too long to find out
     */
    public boolean isIn(HeaderField field) throws MessagingException {
        return search(field, Matcher::find);
    }

    private interface Search {
        boolean of(Matcher matcher);
    }

    private boolean search(HeaderField field, Search search) throws MessagingException {
        String value = EncodedWords.decode(field.value());
        try {
            String start = value.substring(0, Math.min(value.length(), LENGTH));
            return search.of(pattern.matcher(new CountedText(start, new LookBudget(LOOKS))));
        } catch (LookBudget.SpentException | StackOverflowError tooLong) {
            throw new MessagingException("the expression " + pattern + " takes too long on the " + field.name() + " of this mail;"
                    + " one with fewer repetitions does not");
        }
    }
}
