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
package org.signet.stores.ldap;

import java.time.Duration;

/**
 * What asking a directory may cost.
 *
 * @param connections how many at the same time at most; they are kept open
 * @param connect how long it may take until there is one, TLS included
 * @param response how long the answer to one request may take
 */
public record LdapLimits(int connections, Duration connect, Duration response) {
    /** Four connections; five seconds for each step. */
    public static final LdapLimits STANDARD = new LdapLimits(4, Duration.ofSeconds(5), Duration.ofSeconds(5));

    public LdapLimits {
        if (connections < 1 || connect.toMillis() < 1 || response.toMillis() < 1) {
            throw new IllegalArgumentException("a directory is asked by at least one connection, in some time");
        }
    }
}
