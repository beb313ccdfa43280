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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.stores.CertificateReview;
import org.signet.stores.KeyRing;
import org.signet.stores.KeyRingSource;
import org.signet.stores.RingCertificateSource;
import org.signet.stores.RingDecryptionKeySource;
import org.signet.stores.RingSigningIdentitySource;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.Store;
import org.signet.stores.StoreNotice;
import org.signet.stores.keyfile.KeyLocation;

/**
 * Keys and certificates in files and directories of files, taken together: a key may be in one file, its certificate and its authority's
 * in others. Directories are not descended into.
 *
 * <p>Files that change are read again without a restart, at the first access after the interval of the {@link ReloadPolicy}. A file that
 * cannot be used any more keeps what it held before, and is told of once; a file that is removed takes its keys with it. One thread
 * looks at the files at a time, and the others do not wait for it.
 */
public final class FileStore implements KeyRingSource, Store {
    private final List<KeyLocation> files;
    private final List<KeyDirectory> directories;
    private final ReloadPolicy policy;
    private final PeriodicLook looks;
    private volatile FileSnapshot snapshot;

    private FileStore(List<KeyLocation> locations, ReloadPolicy policy) {
        this.files = locations.stream().filter(location -> !Files.isDirectory(location.path())).toList();
        this.directories = locations.stream().filter(location -> Files.isDirectory(location.path())).map(KeyDirectory::new).toList();
        this.policy = Objects.requireNonNull(policy);
        this.looks = new PeriodicLook(policy);
        this.snapshot = FileScan.of(files, directories, FileSnapshot.EMPTY);
    }

    /** Opens these files and directories, and looks for changes as {@link ReloadPolicy#STANDARD} says. */
    public static FileStore open(List<KeyLocation> locations) {
        return open(locations, ReloadPolicy.STANDARD);
    }

    /**
     * Opens these files and directories.
     *
     * @throws ConfigurationException if one is missing or cannot be used; the message is one sentence that names it
     */
    public static FileStore open(List<KeyLocation> locations, ReloadPolicy policy) {
        Set<Path> named = new HashSet<>();
        for (KeyLocation location : locations) {
            if (!named.add(location.path().toAbsolutePath().normalize())) {
                throw new ConfigurationException(location.path() + " is named twice");
            }
            if (!Files.exists(location.path())) {
                throw new ConfigurationException(location.path() + " does not exist");
            }
            if (Files.isDirectory(location.path()) && (location.type().isPresent() || location.alias().isPresent())) {
                throw new ConfigurationException(location.path() + " is a directory; type and alias are for a single file");
            }
        }
        FileStore store = new FileStore(locations, policy);
        store.snapshot.problems().stream().findFirst().ifPresent(problem -> {
            throw new ConfigurationException(problem);
        });
        return store;
    }

    @Override
    public KeyRing current() {
        looks.ifDue(this::look);
        return snapshot.ring();
    }

    @Override
    public String name() {
        return "files " + places();
    }

    @Override
    public Optional<CertificateSource> certificates() {
        return Optional.of(new RingCertificateSource(this));
    }

    @Override
    public Optional<SigningIdentitySource> signing() {
        return Optional.of(new RingSigningIdentitySource(this, SigningKeyChoice.NONE));
    }

    @Override
    public Optional<DecryptionKeySource> decryption() {
        return Optional.of(new RingDecryptionKeySource(this));
    }

    /** Nothing: what a file held before answers until the file can be read again. {@link #problems()} tells of such files. */
    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    /** Files are not held open. */
    @Override
    public void close() {
        // Nothing to close.
    }

    /** Why files cannot be used as they are now, one sentence each; what they held before is in use. For health checks. */
    public List<String> problems() {
        current();
        return snapshot.problems();
    }

    /** What an administrator should know of the files and certificates as they are at this instant. To be logged at start. */
    public List<StoreNotice> notices(Instant at) {
        List<StoreNotice> notices = new ArrayList<>(CertificateReview.at(at).notices(current().certificates()));
        notices.addAll(new FileReview(directories).notices(snapshot));
        return notices;
    }

    private void look() {
        FileSnapshot before = snapshot;
        FileSnapshot after = FileScan.of(files, directories, before);
        snapshot = after;
        new ReloadNews(before, after).tell(policy.listener());
    }

    @Override
    public String toString() {
        return "FileStore[" + places() + "]";
    }

    private String places() {
        return Stream.concat(files.stream(), directories.stream().map(KeyDirectory::location))
                .map(location -> location.path().toString()).collect(Collectors.joining(", "));
    }
}
