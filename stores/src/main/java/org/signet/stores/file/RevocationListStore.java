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
package org.signet.stores.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.ConfigurationException;
import org.signet.revocation.RevocationList;
import org.signet.revocation.RevocationListSource;

/**
 * Revocation lists in files and directories of files ({@code .crl}, {@code .pem}, {@code .der}, and {@code .r0} as OpenSSL names them).
 *
 * <p>Files that change are read again without a restart, as those of a {@link FileStore} are.
 */
public final class RevocationListStore implements RevocationListSource {
    /** Looks every two seconds, and tells the log. */
    private static final ReloadPolicy POLICY = ReloadPolicy.STANDARD.withListener(new LoggingReloadListener("revocation lists"));

    private final List<Path> places;
    private final ReloadPolicy policy;
    private final PeriodicLook looks;
    private volatile Snapshot snapshot;

    private record Snapshot(Map<Path, RevocationListScan.Read> files, Map<X500Name, List<RevocationList>> byIssuer) {
        static Snapshot of(Map<Path, RevocationListScan.Read> files) {
            return new Snapshot(files, files.values().stream().flatMap(file -> file.lists().stream())
                    .collect(Collectors.groupingBy(RevocationList::issuer)));
        }
    }

    private RevocationListStore(List<Path> places, ReloadPolicy policy) {
        this.places = List.copyOf(places);
        this.policy = policy;
        this.looks = new PeriodicLook(policy);
        this.snapshot = Snapshot.of(RevocationListScan.of(places, Map.of()));
    }

    /**
     * Opens these files and directories; a directory may be empty.
     *
     * @throws ConfigurationException if one is missing or cannot be used; the message is one sentence that names it
     */
    public static RevocationListStore open(List<Path> places) {
        return open(places, POLICY);
    }

    static RevocationListStore open(List<Path> places, ReloadPolicy policy) {
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new ConfigurationException(place + " does not exist");
            }
        }
        RevocationListStore store = new RevocationListStore(places, policy);
        store.snapshot.files().values().stream().flatMap(file -> file.problem().stream()).findFirst().ifPresent(problem -> {
            throw new ConfigurationException(problem);
        });
        return store;
    }

    @Override
    public List<RevocationList> issuedBy(X500Name issuer) {
        looks.ifDue(this::look);
        return snapshot.byIssuer().getOrDefault(issuer, List.of());
    }

    private void look() {
        Map<Path, RevocationListScan.Read> before = snapshot.files();
        Map<Path, RevocationListScan.Read> after = RevocationListScan.of(places, before);
        if (!after.equals(before)) {
            snapshot = Snapshot.of(after);
            tell(before, after);
        }
    }

    private void tell(Map<Path, RevocationListScan.Read> before, Map<Path, RevocationListScan.Read> after) {
        after.forEach((path, file) -> {
            Optional<RevocationListScan.Read> earlier = Optional.ofNullable(before.get(path));
            if (file.problem().isEmpty() && !earlier.equals(Optional.of(file))) {
                policy.listener().reloaded(path);
            } else if (file.problem().isPresent() && !file.problem().equals(earlier.flatMap(RevocationListScan.Read::problem))) {
                policy.listener().kept(path, file.problem().get());
            }
        });
        before.keySet().stream().filter(path -> !after.containsKey(path)).forEach(policy.listener()::removed);
    }

    @Override
    public String toString() {
        return "RevocationListStore" + places;
    }
}
