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
package org.signet.stores.smimea;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.ConfigurationException;
import org.signet.cert.CertificateSource;
import org.signet.stores.Store;
import org.xbill.DNS.ResolverConfig;

/** The certificates that domains publish in the DNS. It is only read. */
public final class SmimeaStore implements Store {
    private final String name;
    private final SmimeaLookUp lookUp;
    private final CertificateSource certificates;

    private SmimeaStore(SmimeaSettings settings, List<ResolverAddress> resolvers, InstantSource clock) {
        this.name = "smimea by " + resolvers.stream().map(ResolverAddress::toString).collect(Collectors.joining(", "));
        this.lookUp = new SmimeaLookUp(ProvingResolver.of(settings, resolvers), settings.timeout());
        this.certificates = new SmimeaCertificateSource(settings, name, lookUp, clock);
    }

    /**
     * Opens it. Nothing is asked before an address is.
     *
     * @throws ConfigurationException if there is no resolver, its word should count and it is on another machine, or the trust anchors
     *         cannot be read
     */
    public static SmimeaStore open(SmimeaSettings settings) {
        return open(settings, InstantSource.system());
    }

    static SmimeaStore open(SmimeaSettings settings, InstantSource clock) {
        List<ResolverAddress> resolvers = settings.resolvers().isEmpty() ? ofTheSystem() : settings.resolvers();
        if (settings.trustResolver()) {
            resolvers.forEach(SmimeaSettings::requireLoopback);
        }
        return new SmimeaStore(settings, resolvers, clock);
    }

    private static List<ResolverAddress> ofTheSystem() {
        List<ResolverAddress> resolvers = ResolverConfig.getCurrentConfig().servers().stream().filter(socket -> socket.getAddress() != null)
                .map(ResolverAddress::of).toList();
        if (resolvers.isEmpty()) {
            throw new ConfigurationException("the operating system names no resolver of the DNS; name one, as 127.0.0.1");
        }
        return resolvers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<CertificateSource> certificates() {
        return Optional.of(certificates);
    }

    @Override
    public Optional<String> problem() {
        return lookUp.problem();
    }

    @Override
    public void close() {
        // Every look-up has connections of its own.
    }

    @Override
    public String toString() {
        return "SmimeaStore[" + name + "]";
    }
}
