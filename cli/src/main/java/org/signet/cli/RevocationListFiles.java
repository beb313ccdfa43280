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
package org.signet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.ConfigurationException;
import org.signet.revocation.RevocationList;
import org.signet.revocation.RevocationListSource;
import org.signet.stores.file.RevocationListFile;

/** The revocation lists that the options name, all read before the message. */
record RevocationListFiles(List<RevocationList> lists) implements RevocationListSource {
    /** What is no list is passed over in a directory, and told; a file has to hold one. */
    static RevocationListFiles of(List<Path> places, Consumer<String> complain) {
        List<RevocationList> lists = new ArrayList<>();
        for (Path place : places) {
            lists.addAll(Files.isDirectory(place) ? directory(place, complain) : RevocationListFile.read(place));
        }
        return new RevocationListFiles(lists);
    }

    private static List<RevocationList> directory(Path directory, Consumer<String> complain) {
        List<RevocationList> lists = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    lists.addAll(RevocationListFile.read(file));
                } catch (ConfigurationException unusable) {
                    complain.accept("passed over: " + unusable.getMessage());
                }
            }
        } catch (IOException e) {
            throw new ConfigurationException("the directory " + directory + " cannot be read", e);
        }
        if (lists.isEmpty()) {
            throw new ConfigurationException("the directory " + directory + " holds no revocation list");
        }
        return lists;
    }

    @Override
    public List<RevocationList> issuedBy(X500Name issuer) {
        return lists.stream().filter(list -> list.issuer().equals(issuer)).toList();
    }
}
