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
package org.signet.cache;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A value that is found out when it is asked for, and then remembered. For any number of threads; several may find it out at the same
 * time, so it has to be the same each time, and immutable.
 */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<? extends T> source;
    private volatile T value;

    /**
     * @param source finds the value out; what it throws is thrown each time
     */
    public Lazy(Supplier<? extends T> source) {
        this.source = Objects.requireNonNull(source);
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = Objects.requireNonNull(source.get());
            value = known;
        }
        return known;
    }
}
