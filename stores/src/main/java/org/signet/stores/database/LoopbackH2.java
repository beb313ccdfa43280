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
package org.signet.stores.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.h2.engine.SysProperties;

/**
 * Makes H2 share a database with this machine alone. By itself, it would listen on all addresses. What it listens on it reads from a
 * system property, once, when it is first used: that is here. Where somebody else has used it before, with another address or none,
 * nothing is shared.
 */
final class LoopbackH2 {
    private static final String PROPERTY = "h2.bindAddress";

    private LoopbackH2() {
    }

    /** Whether H2 listens on the machine itself alone. */
    static synchronized boolean isAssured() {
        boolean unset = System.getProperty(PROPERTY) == null;
        if (unset) {
            System.setProperty(PROPERTY, "127.0.0.1");
        }
        try {
            String address = SysProperties.BIND_ADDRESS;
            return address != null && !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAssured) {
            return false;
        } finally {
            if (unset) {
                System.clearProperty(PROPERTY);
            }
        }
    }
}
