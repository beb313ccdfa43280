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
package org.signet.mailets.faults;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.ProviderException;
import java.util.List;
import org.apache.james.user.api.UsersRepositoryException;
import org.signet.TemporaryFailureException;

/** How a call fails. */
public enum FaultKind {
    /** With the exception that it declares; with an unchecked one where it declares none. */
    DECLARED,
    /** With an exception that nobody expects. */
    RUNTIME,
    /** With an error, as where memory ends. */
    ERROR,
    /** With an exception, after it has done what it was called for. */
    AFTERWARDS;

    boolean afterwards() {
        return this == AFTERWARDS;
    }

    Throwable failure(List<Class<?>> declared) {
        return switch (this) {
            case DECLARED -> declared.stream().findFirst().<Throwable>map(FaultKind::declared).orElseGet(FaultKind::runtime);
            case RUNTIME, AFTERWARDS -> runtime();
            case ERROR -> new OutOfMemoryError("injected");
        };
    }

    void failAsInput() throws IOException {
        if (this == DECLARED) {
            throw new IOException("injected");
        }
        fail();
    }

    void fail() {
        if (this == ERROR) {
            throw new OutOfMemoryError("injected");
        }
        throw runtime();
    }

    private static RuntimeException runtime() {
        return new ProviderException("injected");
    }

    private static Throwable declared(Class<?> type) {
        if (type == TemporaryFailureException.class) {
            return new TemporaryFailureException("injected");
        }
        if (type == UsersRepositoryException.class) {
            return new UsersRepositoryException("injected");
        }
        if (type == MessagingException.class) {
            return new MessagingException("injected");
        }
        if (type == IOException.class) {
            return new IOException("injected");
        }
        return runtime();
    }
}
