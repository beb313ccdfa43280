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
package org.signet.dist;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** What one of the built jars holds, as an administrator's James will find it. */
record DropInJar(Path path) {

    private static final Pattern NOT_FOUND = Pattern.compile("^\\s+\\S+\\s+-> (\\S+)\\s+not found", Pattern.MULTILINE);

    /** The jar that the system property names; set by the build. */
    static DropInJar fromProperty(String name) {
        return new DropInJar(Path.of(System.getProperty(name)));
    }

    /** Names of all files in the jar, directories left out. */
    List<String> files() throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream().filter(entry -> !entry.isDirectory()).map(JarEntry::getName).toList();
        }
    }

    /** Names of the class files, those for newer Java releases (META-INF/versions) included. */
    List<String> classFiles() throws IOException {
        return files().stream().filter(name -> name.endsWith(".class")).toList();
    }

    /** Names of the class files that this project wrote. */
    List<String> ownClassFiles() throws IOException {
        return classFiles().stream()
            .filter(name -> name.startsWith("org/signet/") && !name.startsWith("org/signet/shaded/"))
            .toList();
    }

    String text(String file) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return new String(jar.getInputStream(jar.getEntry(file)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Class file version (JVMS 4.1) of each class that this project wrote. */
    Map<String, Integer> ownClassFileVersions() throws IOException {
        Map<String, Integer> versions = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            for (String name : ownClassFiles()) {
                try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
                    in.skipNBytes(6);
                    versions.put(name, in.readUnsignedShort());
                }
            }
        }
        return versions;
    }

    /** Packages that the project's own classes refer to and that neither the jar nor the JDK has: what James must bring. */
    Set<String> packagesExpectedFromJames() {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        ToolProvider.findFirst("jdeps").orElseThrow()
            .run(writer, writer, "--multi-release", "21", "-verbose:package",
                "-include", "org\\.signet\\.(?!shaded\\.).*", path.toString());
        return NOT_FOUND.matcher(output.toString()).results()
            .map(result -> result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
