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
package org.signet.stores;

import org.signet.cache.CacheObservers;

/** What configuration says of a store. */
public interface StoreSettings {
    /**
     * Opens the store.
     *
     * @throws org.signet.ConfigurationException if it cannot be used as it is configured; one sentence that names what to change. A
     *         server that cannot be reached now is no reason: look-ups fail until it can be
     */
    Store open();

    /**
     * The same, of which what others keep is only used if this trusts it, unless the configuration says that it need not be. Of a store
     * that only holds what an administrator has put there: itself.
     */
    default StoreSettings trusting(CertificateTrust trust) {
        return this;
    }

    /** The same, whose caches are observed. Of a store without any: itself. */
    default StoreSettings observedBy(CacheObservers caches) {
        return this;
    }
}
