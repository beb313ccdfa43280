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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.signet.stores.StoreNotice;
import org.signet.stores.keyfile.KeyFile;

/** What an administrator should know of the files themselves. */
record FileReview(List<KeyDirectory> directories) {
    List<StoreNotice> notices(FileSnapshot snapshot) {
        List<StoreNotice> notices = new ArrayList<>();
        snapshot.lonely().forEach(key -> notices.add(new StoreNotice(key, StoreNotice.Kind.NO_CERTIFICATE,
                "no certificate belongs to it, so it is not used")));
        snapshot.files().forEach((path, file) -> {
            if (file.content().filter(KeyFile::hasPrivateKey).isPresent() && isReadableByOthers(path)) {
                notices.add(new StoreNotice(path.toString(), StoreNotice.Kind.READABLE_BY_OTHERS,
                        "everybody on this machine may read the private key; take that right away (chmod o-r)"));
            }
        });
        directories.forEach(directory -> addIgnored(directory, notices));
        return notices;
    }

    private static void addIgnored(KeyDirectory directory, List<StoreNotice> notices) {
        try {
            directory.ignored().forEach(file -> notices.add(new StoreNotice(file.toString(),
                    StoreNotice.Kind.IGNORED_FILE, "is not read, because its name does not end like that of a key file")));
        } catch (IOException unreadable) {
            notices.add(new StoreNotice(directory.location().path().toString(), StoreNotice.Kind.IGNORED_FILE,
                    "the directory cannot be listed"));
        }
    }

    private static boolean isReadableByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
