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

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.server.core.MailImpl;

/** Lets one call fail out of all that are made while a mail is treated: the n-th, at whatever place it is made. */
public final class Faults {
    private final List<String> calls = new ArrayList<>();
    private int failing;
    private FaultKind kind = FaultKind.RUNTIME;
    private boolean watching;

    /** Lets the n-th call from now on fail in that way; none where {@code n} is 0. */
    public void arm(int n, FaultKind how) {
        calls.clear();
        failing = n;
        kind = how;
        watching = true;
    }

    /** Ends the watch. */
    public List<String> disarm() {
        watching = false;
        return List.copyOf(calls);
    }

    /** The object behind calls that fail; what it calls itself does not count. */
    public <T> T on(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class ? invoke(real, method, arguments)
                        : call(type.getSimpleName(), method, () -> invoke(real, method, arguments))));
    }

    /** The mail behind calls that fail, and likewise each of its copies. */
    public MailImpl on(MailImpl real) {
        return mock(MailImpl.class, withSettings().spiedInstance(real).stubOnly().defaultAnswer(invocation -> {
            Object result = call("Mail", invocation.getMethod(), invocation::callRealMethod);
            return result instanceof MailImpl copy ? on(copy) : result;
        }));
    }

    /** A call that may fail with the kind of exception that input and output has. */
    public <T> T io(String name, Input<T> call) throws IOException {
        boolean fails = enters(name);
        if (fails && !kind.afterwards()) {
            kind.failAsInput();
        }
        boolean watched = watching;
        watching = false;
        T result;
        try {
            result = call.make();
        } finally {
            watching = watched;
        }
        if (fails) {
            kind.failAsInput();
        }
        return result;
    }

    /** A call that may fail, and declares no exception. */
    public void unchecked(String name) {
        if (enters(name)) {
            kind.fail();
        }
    }

    private Object call(String name, Method method, Call call) throws Throwable {
        List<Class<?>> declared = List.of(method.getExceptionTypes());
        boolean fails = enters(name + "." + method.getName());
        if (fails && !kind.afterwards()) {
            throw kind.failure(declared);
        }
        boolean watched = watching;
        watching = false;
        Object result;
        try {
            result = call.make();
        } finally {
            watching = watched;
        }
        if (fails) {
            throw kind.failure(declared);
        }
        return result;
    }

    /** Counts the call, and tells whether it is the one that fails. */
    private boolean enters(String name) {
        return watching && calls.add(name) && calls.size() == failing;
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What reads or writes. */
    @FunctionalInterface
    public interface Input<T> {
        T make() throws IOException;
    }

    /** What is called. */
    @FunctionalInterface
    private interface Call {
        Object make() throws Throwable;
    }
}
