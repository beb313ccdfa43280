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
package org.signet.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is measured side by side.
 *
 * @param benchmark whose methods are run
 * @param parameters the values of its parameters
 * @param provider the value of {@code signet.provider}
 * @param practice the method that stands for what is done today
 * @param limit the method that is the bare arithmetic
 */
record Case(Class<?> benchmark, Map<String, String> parameters, String provider, String practice, String limit) {
    Case {
        parameters = Map.copyOf(parameters);
    }

    static Case of(Class<?> benchmark, String provider, Map<String, String> parameters) {
        return new Case(benchmark, parameters, provider, "practice", "limit");
    }

    Case withPractice(String method) {
        return new Case(benchmark, parameters, provider, method, limit);
    }

    Case withLimit(String method) {
        return new Case(benchmark, parameters, provider, practice, method);
    }

    /** Whether others do that at all: Bouncy Castle's mail API knows no X25519 (RFC 8418). */
    boolean hasPractice() {
        return !KeyKind.X25519.name().equals(parameters.get("key"));
    }

    /** What the user asks for it by, as {@code sign}. */
    String operation() {
        return benchmark.getSimpleName().replace("Benchmark", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return operation() + " " + new TreeMap<>(parameters).entrySet().stream().map(entry -> switch (entry.getKey()) {
            case "size" -> size(Integer.parseInt(entry.getValue()));
            case "recipients" -> entry.getValue().equals("1") ? "1 recipient" : entry.getValue() + " recipients";
            default -> entry.getValue().replace('_', '-');
        }).collect(Collectors.joining(", "));
    }

    private static String size(int bytes) {
        return bytes < 1024 * 1024 ? bytes / 1024 + " KB" : bytes / 1024 / 1024 + " MB";
    }
}
