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
package org.signet.stores.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What may be fetched from the web, and at what cost.
 *
 * @param hosts where from; none means from nowhere
 * @param privateNetworks the networks that are not public and that may be fetched from all the same
 * @param timeouts how long it may take
 * @param limits how much it may be
 * @param retryAfter how long a failure is remembered, and not tried again
 */
public record FetchPolicy(List<HostPattern> hosts, List<Network> privateNetworks, FetchTimeouts timeouts, FetchLimits limits,
        Duration retryAfter) {
    /** From any host on the public Internet at ports 80 and 443; failures are remembered for 5 minutes. */
    public static final FetchPolicy STANDARD = new FetchPolicy(List.of(HostPattern.ANY), List.of(), FetchTimeouts.STANDARD,
            FetchLimits.STANDARD, Duration.ofMinutes(5));

    public FetchPolicy {
        hosts = List.copyOf(hosts);
        privateNetworks = List.copyOf(privateNetworks);
        Objects.requireNonNull(timeouts);
        Objects.requireNonNull(limits);
        if (retryAfter.isNegative()) {
            throw new IllegalArgumentException("a failure cannot be forgotten before it happens");
        }
    }

    /** This policy for those hosts alone, each as {@link HostPattern} says. */
    public FetchPolicy withHosts(String... patterns) {
        return new FetchPolicy(Arrays.stream(patterns).map(HostPattern::parse).toList(), privateNetworks, timeouts, limits, retryAfter);
    }

    /** This policy for those private networks too, each as {@link Network} says. */
    public FetchPolicy withPrivateNetworks(String... networks) {
        return new FetchPolicy(hosts, Arrays.stream(networks).map(Network::parse).toList(), timeouts, limits, retryAfter);
    }

    /** This policy with other timeouts. */
    public FetchPolicy withTimeouts(FetchTimeouts others) {
        return new FetchPolicy(hosts, privateNetworks, others, limits, retryAfter);
    }

    /** This policy with other limits. */
    public FetchPolicy withLimits(FetchLimits others) {
        return new FetchPolicy(hosts, privateNetworks, timeouts, others, retryAfter);
    }

    /** This policy, trying again after that time what has failed. */
    public FetchPolicy withRetryAfter(Duration time) {
        return new FetchPolicy(hosts, privateNetworks, timeouts, limits, time);
    }

    /** Nothing where this host may be fetched from. */
    void checkHost(WebLocation location) throws ForbiddenLocationException {
        if (hosts.stream().noneMatch(pattern -> pattern.matches(location))) {
            throw new ForbiddenLocationException(location.authority() + " is not among the allowed hosts");
        }
    }

    /** Nothing where this address may be connected to. */
    void checkAddress(WebLocation location, InetAddress address) throws ForbiddenLocationException {
        var reserved = ReservedNetworks.reserved(address);
        if (reserved.isPresent() && privateNetworks.stream().noneMatch(network -> network.contains(address))) {
            throw new ForbiddenLocationException(location.host() + " is at " + address.getHostAddress() + ", which is " + reserved.get()
                    + " and not among the allowed private networks");
        }
    }
}
