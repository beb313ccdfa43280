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

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JDK's providers of ciphers and RSA signatures, replaced by ones that fail until this is closed. */
public final class FailingProviders implements AutoCloseable {
    private static final List<String> NAMES = List.of("SunJCE", "SunRsaSign");

    private final List<Provider> real = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();

    /** Puts them in the place of the real ones. */
    public FailingProviders(Faults faults) {
        for (String name : NAMES) {
            Provider provider = Security.getProvider(name);
            real.add(provider);
            positions.add(Arrays.asList(Security.getProviders()).indexOf(provider) + 1);
            replace(name, new FailingProvider(provider, faults), positions.getLast());
        }
    }

    private static void replace(String name, Provider other, int position) {
        Security.removeProvider(name);
        Security.insertProviderAt(other, position);
    }

    @Override
    public void close() {
        for (int i = 0; i < real.size(); i++) {
            replace(real.get(i).getName(), real.get(i), positions.get(i));
        }
    }

    private static final class FailingProvider extends Provider {
        private static final long serialVersionUID = 1L;

        private final transient Provider real;
        private final transient Faults faults;

        private FailingProvider(Provider real, Faults faults) {
            super(real.getName(), real.getVersionStr(), "fails when told to");
            this.real = real;
            this.faults = faults;
        }

        @Override
        public Service getService(String type, String algorithm) {
            Service service = real.getService(type, algorithm);
            return service == null ? null : new FailingService(this, service);
        }
    }

    private static final class FailingService extends Provider.Service {
        private final FailingProvider provider;
        private final Provider.Service real;

        private FailingService(FailingProvider provider, Provider.Service real) {
            super(provider, real.getType(), real.getAlgorithm(), real.getClassName(), List.of(), attributes(real));
            this.provider = provider;
            this.real = real;
        }

        private static Map<String, String> attributes(Provider.Service real) {
            Map<String, String> attributes = new HashMap<>();
            Stream.of("SupportedModes", "SupportedPaddings", "SupportedKeyFormats", "SupportedKeyClasses")
                    .filter(name -> real.getAttribute(name) != null).forEach(name -> attributes.put(name, real.getAttribute(name)));
            return attributes;
        }

        @Override
        public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            provider.faults.unchecked("crypto " + real.getType() + " " + real.getAlgorithm());
            return real.newInstance(parameter);
        }

        @Override
        public boolean supportsParameter(Object parameter) {
            return real.supportsParameter(parameter);
        }
    }
}
