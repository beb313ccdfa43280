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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A James working directory: {@code conf/}, {@code var/} and {@code extensions-jars/}.
 *
 * @param root the directory, deleted by {@link #delete()}, the extensions at the end of the JVM
 */
record JamesHome(Path root) {

    private static final String NO_DNS = """
        <dnsservice>
          <servers><server>127.0.0.1</server></servers>
          <autodiscover>false</autodiscover>
        </dnsservice>
        """;
    private static final String ONE_DOMAIN = """
        <domainlist>
          <autodetect>false</autodetect>
          <autodetectIP>false</autodetectIP>
          <defaultDomain>localhost</defaultDomain>
        </domainlist>
        """;

    /** Copies the configuration as an administrator does, and adds the files without which James asks the network. */
    static JamesHome create(Path configuration, Optional<Path> extensionJar) throws IOException {
        Path root = Files.createTempDirectory("james-");
        Files.createDirectory(root.resolve("var"));
        Path extensions = Files.createDirectory(root.resolve("extensions-jars"));
        if (extensionJar.isPresent()) {
            Files.createSymbolicLink(extensions.resolve(extensionJar.get().getFileName()), extensionJar.get().toAbsolutePath());
        }
        Path conf = Files.createDirectory(root.resolve("conf"));
        copy(configuration, conf);
        writeIfAbsent(conf.resolve("dnsservice.xml"), NO_DNS);
        writeIfAbsent(conf.resolve("domainlist.xml"), ONE_DOMAIN);
        return new JamesHome(root);
    }

    Path conf() {
        return root.resolve("conf");
    }

    /** Deletes all but the extensions: James keeps their first class loader for the whole JVM, and resources are read from their files. */
    void delete() {
        Path extensions = root.resolve("extensions-jars");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.startsWith(extensions) && !file.equals(root)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + root, e);
        }
        deleteInTheEnd(extensions);
    }

    /** The JVM deletes in the reverse order. */
    private void deleteInTheEnd(Path extensions) {
        root.toFile().deleteOnExit();
        extensions.toFile().deleteOnExit();
        try (Stream<Path> jars = Files.list(extensions)) {
            jars.forEach(jar -> jar.toFile().deleteOnExit());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + extensions, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void writeIfAbsent(Path file, String content) throws IOException {
        if (Files.notExists(file)) {
            Files.writeString(file, content);
        }
    }
}
