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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** Makes the resolver whose AD bit is a proof: one that validates DNSSEC itself, or one whose word the administrator takes for it. */
final class ProvingResolver {
    private static final String ROOT_ANCHORS = "root-anchors.ds";

    private ProvingResolver() {
    }

    static Resolver of(SmimeaSettings settings, List<ResolverAddress> addresses) {
        Resolver resolver = recursive(addresses, settings.timeout());
        if (settings.trustResolver()) {
            return resolver;
        }
        ValidatingResolver validating = new ValidatingResolver(resolver);
        try {
            validating.loadTrustAnchors(new ByteArrayInputStream(anchors(settings.trustAnchors())));
        } catch (IOException e) {
            throw new ConfigurationException("The trust anchors of DNSSEC cannot be used: " + e.getMessage(), e);
        }
        return validating;
    }

    private static Resolver recursive(List<ResolverAddress> addresses, Duration timeout) {
        List<Resolver> resolvers = addresses.stream().map(address -> resolver(address, timeout)).toList();
        ExtendedResolver all = new ExtendedResolver(resolvers);
        all.setTimeout(timeout);
        all.setRetries(2);
        all.setEDNS(0, 0, ExtendedFlags.DO, List.of());
        all.setIgnoreTruncation(false);
        return all;
    }

    private static Resolver resolver(ResolverAddress address, Duration timeout) {
        SimpleResolver resolver = new SimpleResolver(address.socket());
        // So that a second try, or a second resolver, comes into the time for all of it.
        resolver.setTimeout(timeout.dividedBy(3));
        return resolver;
    }

    private static byte[] anchors(Optional<Path> file) throws IOException {
        byte[] text = file.isPresent() ? read(file.get()) : bundled();
        try (Master records = new Master(new ByteArrayInputStream(text), Name.root, 0)) {
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                if (record.getType() == Type.DS || record.getType() == Type.DNSKEY) {
                    return text;
                }
            }
        } catch (IOException e) {
            throw new ConfigurationException(file.map(Path::toString).orElse(ROOT_ANCHORS) + " cannot be read as DS or DNSKEY records: "
                    + e.getMessage(), e);
        }
        throw new ConfigurationException(file.map(Path::toString).orElse(ROOT_ANCHORS) + " has neither a DS nor a DNSKEY record, so"
                + " nothing could be proven");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + " is not there", e);
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] bundled() {
        try (InputStream resource = ProvingResolver.class.getResourceAsStream(ROOT_ANCHORS)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
