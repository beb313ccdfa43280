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
package org.signet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A command line under construction, with the files it refers to. */
final class OpenSslArguments {

    private final TemporaryDirectory files;
    private final List<String> arguments;

    OpenSslArguments(TemporaryDirectory files, String... start) {
        this.files = files;
        this.arguments = new ArrayList<>(List.of(start));
    }

    OpenSslArguments add(String... options) {
        arguments.addAll(List.of(options));
        return this;
    }

    /** Certificate, key, and the padding that openssl does not derive from a key of kind id-RSASSA-PSS. */
    OpenSslArguments addSigner(TestIdentity signer) {
        addPem("-signer", List.of(signer.certificate())).addKey(signer);
        return signer.privateKey().getAlgorithm().equals("RSASSA-PSS") ? add("-keyopt", "rsa_padding_mode:pss") : this;
    }

    OpenSslArguments addIntermediates(List<TestIdentity> signers) {
        List<X509Certificate> intermediates = signers.stream().flatMap(signer -> signer.chain().stream().skip(1)).distinct().toList();
        return intermediates.isEmpty() ? this : addPem("-certfile", intermediates);
    }

    /** Openssl applies each {@code -keyopt} to the recipient before it. */
    OpenSslArguments addRecipient(OpenSslRecipient recipient) {
        addPem("-recip", List.of(recipient.identity().certificate()));
        recipient.keyOptions().forEach(option -> add("-keyopt", option));
        return this;
    }

    OpenSslArguments addKey(TestIdentity owner) {
        try {
            return add("-inkey", owner.writePem(nextFile()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OpenSslArguments addPem(String option, List<?> objects) {
        try {
            return add(option, Pem.write(nextFile(), objects).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> asList() {
        return List.copyOf(arguments);
    }

    private Path nextFile() {
        return files.resolve(arguments.size() + ".pem");
    }
}
