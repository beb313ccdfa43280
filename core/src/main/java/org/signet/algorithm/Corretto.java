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
package org.signet.algorithm;

import java.lang.reflect.InvocationTargetException;
import java.security.Provider;

/** Amazon Corretto Crypto Provider, as far as somebody has put its jar beside ours. */
sealed interface Corretto {
    /** What a human calls it. */
    String NAME = "Amazon Corretto Crypto Provider";

    /** It is there, and has passed its self-test. */
    record Ready(Provider provider) implements Corretto {
    }

    /**
     * It is there and does not work: its native library is made for other processors, or does not pass its self-test.
     *
     * @param why as a part of a sentence
     */
    record Unusable(String why) implements Corretto {
    }

    /** There is no such jar. */
    record Absent() implements Corretto {
    }

    /** Looks for it, and has it test itself. */
    static Corretto find(ClassLoader loader) {
        Class<?> type;
        try {
            type = Class.forName("com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider", true, loader);
        } catch (ClassNotFoundException absent) {
            return new Absent();
        } catch (LinkageError broken) {
            return new Unusable(broken.toString());
        }
        try {
            return tested(type.asSubclass(Provider.class).getConstructor().newInstance());
        } catch (InvocationTargetException e) {
            return new Unusable(e.getCause().toString());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            return new Unusable(e.toString());
        }
    }

    private static Corretto tested(Provider provider) throws ReflectiveOperationException {
        Object error = provider.getClass().getMethod("getLoadingError").invoke(provider);
        if (error != null) {
            return new Unusable("its native library does not load: " + error);
        }
        Object status = provider.getClass().getMethod("runSelfTests").invoke(provider);
        return String.valueOf(status).equals("PASSED") ? new Ready(provider) : new Unusable("its self-test says " + status);
    }
}
