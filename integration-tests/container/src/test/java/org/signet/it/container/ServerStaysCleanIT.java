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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.activation.CommandInfo;
import jakarta.activation.CommandMap;

import org.apache.james.lifecycle.api.Disposable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;

/** The mailets leave the server as they found it: its providers, its command map, its files and its memory. */
class ServerStaysCleanIT {

    private final OpenSsl openSsl = OpenSsl.required();

    @TempDir
    private Path conf;

    @Test
    void d28_theServersProvidersAndCommandMapAreNotTouched() throws Exception {
        Scene scene = Scene.in(conf);
        List<Provider> providers = List.of(Security.getProviders());
        CommandMap commands = CommandMap.getDefaultCommandMap();
        List<String> handlers = handlers(commands);

        scene.pass(largeEncrypted(scene), Scene.DECRYPT, Scene.CHECK, Scene.SIGN);

        assertThat(Security.getProviders()).containsExactlyElementsOf(providers);
        assertThat(CommandMap.getDefaultCommandMap()).isSameAs(commands);
        assertThat(handlers(commands)).isEqualTo(handlers);
    }

    private static List<String> handlers(CommandMap commands) {
        return Stream.of("multipart/signed", "application/pkcs7-mime", "application/pkcs7-signature", "application/x-pkcs7-mime")
            .flatMap(type -> Stream.of(commands.getAllCommands(type))).map(CommandInfo::getCommandClass).toList();
    }

    @Test
    void noTemporaryFileAndNoMessageSourceIsLeftBehind() throws Exception {
        Scene scene = Scene.in(conf);
        try (MailetContainer james = scene.start(Scene.DECRYPT, Scene.CHECK, Scene.SIGN)) {
            james.submit(Scene.fromAliceToBob(largeEncrypted(scene)));
            Set<Path> files = temporaryFiles();
            int sources = Disposable.LeakAware.REFERENCES_IN_USE.size();

            byte[] large = largeEncrypted(scene);
            assertThat(james.submit(Scene.fromAliceToBob(large)).only().text()).contains("multipart/signed");
            james.submit(Scene.fromAliceToBob(Scene.latin1(Scene.latin1(large).substring(0, large.length / 2))));

            assertThat(temporaryFiles()).isSubsetOf(files);
            assertThat(openTemporaryFiles()).isEmpty();
            assertThat(Disposable.LeakAware.REFERENCES_IN_USE.size()).isLessThanOrEqualTo(sources);
        }
    }

    private byte[] largeEncrypted(Scene scene) {
        byte[] entity = Messages.plain().attachment("large.bin", Messages.binary(3_000_000)).entity();
        return Scene.fromAlice(openSsl.cmsEncrypt(entity, "aes-256-cbc", scene.bob()));
    }

    /** Also those that have no name any more; nothing where the system does not tell. */
    private static List<String> openTemporaryFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
            for (Path link : links) {
                try {
                    open.add(Files.readSymbolicLink(link).toString());
                } catch (NoSuchFileException closedMeanwhile) {
                    continue;
                }
            }
        }
        return open.stream().filter(file -> file.matches(".*/(signet-[^/]*\\.tmp|mimemessage-[^/]*)( \\(deleted\\))?")).toList();
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.collect(Collectors.toSet());
        }
    }
}
