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
package org.signet.cms;

import java.io.IOException;
import org.bouncycastle.cms.CMSException;
import org.signet.MalformedMessageException;

/**
 * Runs code that parses somebody else's CMS structure. Bouncy Castle answers garbage with whatever runtime exception the garbage leads
 * to; to us all of them mean that the structure is malformed, and none may reach a mail server.
 */
public final class CmsParsing {
    private CmsParsing() {
    }

    /** A step of parsing. */
    @FunctionalInterface
    public interface Step<T> {
        /** Does the step. */
        T run() throws IOException, CMSException, MalformedMessageException;
    }

    /**
     * Runs the step. Steps must not read from stores or the network: their failures would be taken for malformed input.
     *
     * @param what the structure's name for the message of the exception, as {@code "SignedData"}
     * @throws MalformedMessageException if the step fails in any way that garbage can make it fail
     */
    public static <T> T parse(String what, Step<T> step) throws MalformedMessageException {
        try {
            return step.run();
        } catch (IOException | CMSException | IllegalArgumentException | IllegalStateException | NullPointerException
                | ClassCastException | IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException
                | UnsupportedOperationException | java.util.NoSuchElementException | StackOverflowError malformed) {
            throw new MalformedMessageException(what + " cannot be parsed", malformed);
        }
    }
}
