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
package org.signet.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is put into a James server's folder before it starts, on top of a plain configuration with SMTP and IMAP.
 *
 * @param files       content by path relative to the server's folder, such as {@code conf/mailetcontainer.xml}
 * @param extensions  jars for {@code extensions-jars/}
 * @param javaOptions how its Java runs
 */
public record JamesSetup(Map<String, byte[]> files, List<Path> extensions, List<String> javaOptions) {

    private static final String MAILET_CONTAINER = "conf/mailetcontainer.xml";
    private static final List<String> STARTS_QUICKLY = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Pattern REMOTE_DELIVERY = Pattern.compile("<mailet [^>]*class=\"RemoteDelivery\"[^/>]*>");

    public JamesSetup {
        files = Map.copyOf(files);
        extensions = List.copyOf(extensions);
        javaOptions = List.copyOf(javaOptions);
    }

    /** A mail server without extensions: mail for local users goes to their mailboxes, as it came. */
    public static JamesSetup plain() {
        return new JamesSetup(Map.of(), List.of(), STARTS_QUICKLY);
    }

    /** With one more jar in {@code extensions-jars/}. */
    public JamesSetup withExtension(Path jar) {
        return new JamesSetup(files, Stream.concat(extensions.stream(), Stream.of(jar)).toList(), javaOptions);
    }

    /** With one more file, or another content for a file that was there. */
    public JamesSetup withFile(String path, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(path, content.clone());
        return new JamesSetup(more, extensions, javaOptions);
    }

    /** With these options for its Java, in the stead of those that make it start quickly and run slowly. */
    public JamesSetup withJavaOptions(String... options) {
        return new JamesSetup(files, extensions, List.of(options));
    }

    /** With the drop-in jar, a folder of {@code conf-samples/}, and the keys that it wants. */
    public static JamesSetup ofSample(Path sample, SampleKeys keys, Path folder) throws IOException {
        keys.writeTo(Files.createDirectories(folder));
        return plain().withExtension(SourceTree.current().dropInJar()).withConfiguration(sample).withConfiguration(folder);
    }

    /** With every file of the folder, in {@code conf/}: how an administrator uses a folder of {@code conf-samples/}. */
    public JamesSetup withConfiguration(Path folder) throws IOException {
        JamesSetup setup = this;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                setup = setup.withFile("conf/" + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return setup;
    }

    /** With mail for other servers going to one on this machine, in the stead of those that DNS names. */
    public JamesSetup withGateway(int port) {
        String container = new String(files.get(MAILET_CONTAINER), StandardCharsets.UTF_8);
        String redirected = REMOTE_DELIVERY.matcher(container)
            .replaceAll("$0<gateway>127.0.0.1</gateway><gatewayPort>" + port + "</gatewayPort>");
        return withFile(MAILET_CONTAINER, redirected.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes everything below the given folder. */
    void writeTo(Path home) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = home.resolve(file.getKey()).normalize();
            if (!target.startsWith(home)) {
                throw new IllegalArgumentException(file.getKey() + " is outside the server's folder");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            if (file.getKey().startsWith("conf/smime/")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        }
        Path jars = Files.createDirectories(home.resolve("extensions-jars"));
        for (Path jar : extensions) {
            Files.copy(jar, jars.resolve(jar.getFileName()));
        }
    }
}
