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
import java.util.regex.PatternSyntaxException;
import org.signet.ConfigurationException;
import org.signet.parameters.Parameter;

/**
 * What stands after the name of a matcher and an equals sign in {@code mailetcontainer.xml}, read strictly: what is not accepted stops
 * the start of James with one sentence.
 *
 * @param matcher the name of the matcher
 * @param text the condition; empty where there is none
 */
public record Condition(String matcher, String text) {
    /**
     * What the condition says.
     *
     * @throws MessagingException if it is missing or not accepted
     */
    public <T> T value(Parameter<T> parameter) throws MessagingException {
        if (text.isEmpty()) {
            throw wrong("the condition is missing; accepted: " + written(parameter) + ".");
        }
        return parameter.reader().apply(text)
                .orElseThrow(() -> wrong("the condition is «" + text + "»; accepted: " + written(parameter) + "."));
    }

    void requireNone() throws MessagingException {
        if (!text.isEmpty()) {
            throw wrong("the condition is «" + text + "»; accepted: " + matcher + " without a condition.");
        }
    }

    private String written(Parameter<?> parameter) {
        return parameter.accepted() + ", as in " + matcher + "=" + parameter.example();
    }

    /** The exception that stops the start of James with this sentence, which names the file and the matcher before it. */
    public MessagingException wrong(String sentence) {
        return new MessagingException("mailetcontainer.xml, " + matcher + ": " + sentence);
    }

    /** The exception that stops the start of James because the condition holds an expression that is none. */
    public MessagingException wrong(PatternSyntaxException cause) {
        return wrong("the condition is «" + text + "», in which the regular expression is wrong at character " + (cause.getIndex() + 1)
                + ": " + cause.getDescription() + "; accepted: regular expressions of Java.");
    }

    /**
     * The exception that stops the start of James with this sentence. It has no cause, because administrators read the root cause first.
     */
    public MessagingException wrong(ConfigurationException cause) {
        return cause.getMessage().startsWith("conf/") ? new MessagingException(cause.getMessage()) : wrong(cause.getMessage() + ".");
    }
}
