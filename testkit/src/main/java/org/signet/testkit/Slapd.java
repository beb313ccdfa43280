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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * OpenLDAP's server at free ports of 127.0.0.1, with an empty database for {@link #BASE} that everybody may read; {@link #ADMIN} may write.
 */
public final class Slapd implements AutoCloseable {
    /** The entry that everything is below; it is not there yet. */
    public static final String BASE = "dc=example,dc=org";
    /** Who may write. */
    public static final String ADMIN = "cn=admin," + BASE;
    /** The password of {@link #ADMIN}. */
    public static final String PASSWORD = "secret";

    private final TemporaryDirectory files;
    private final List<String> command;
    private final int port;
    private final int tlsPort;
    private ServerProcess process;

    private Slapd(TemporaryDirectory files, List<String> command, int port, int tlsPort) {
        this.files = files;
        this.command = command;
        this.port = port;
        this.tlsPort = tlsPort;
        this.process = ServerProcess.start(command, files.resolve("slapd.log"), port);
    }

    /**
     * Starts it, with this certificate for TLS.
     *
     * <p>Call it in a test, or in a method that runs before tests: where slapd is missing, they are skipped and say why.
     */
    public static Slapd start(TestIdentity tls) {
        Path program = ServerProcess.required("slapd", "slapd");
        TemporaryDirectory files = TemporaryDirectory.create();
        try {
            int port = ServerProcess.freePort();
            int tlsPort = ServerProcess.freePort();
            Path configuration = Files.writeString(files.resolve("slapd.conf"), configuration(files, tls));
            return new Slapd(files, List.of(program.toString(), "-d", "0", "-f", configuration.toString(), "-h",
                    "ldap://127.0.0.1:" + port + " ldaps://127.0.0.1:" + tlsPort), port, tlsPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(TemporaryDirectory files, TestIdentity tls) throws IOException {
        Path pem = tls.writePem(files.resolve("tls.pem"));
        Path database = Files.createDirectory(files.resolve("database"));
        String schemas = first("/etc/ldap/schema", "/etc/openldap/schema");
        StringBuilder text = new StringBuilder();
        for (String schema : List.of("core", "cosine", "inetorgperson")) {
            text.append("include ").append(schemas).append('/').append(schema).append(".schema\n");
        }
        Stream.of("/usr/lib/ldap", "/usr/lib64/openldap", "/usr/lib/openldap").filter(modules -> Files.isDirectory(Path.of(modules)))
                .findFirst().ifPresent(modules -> text.append("modulepath ").append(modules).append("\nmoduleload back_mdb\n"));
        return text.append("""
                pidfile %1$s/slapd.pid
                TLSCertificateFile %2$s
                TLSCertificateKeyFile %2$s
                database mdb
                maxsize 16777216
                suffix "%3$s"
                rootdn "%4$s"
                rootpw %5$s
                directory %6$s
                index mail eq
                access to * by * read
                """.formatted(files.path(), pem, BASE, ADMIN, PASSWORD, database)).toString();
    }

    private static String first(String... directories) {
        return Stream.of(directories).filter(directory -> Files.isDirectory(Path.of(directory))).findFirst()
                .orElseThrow(() -> new IllegalStateException("slapd is there, and its schemas are not"));
    }

    /** Where it listens without TLS; StartTLS is possible there. */
    public int port() {
        return port;
    }

    /** Where it listens with TLS. */
    public int tlsPort() {
        return tlsPort;
    }

    /** Stops it; the entries stay. */
    public void stop() {
        process.close();
    }

    /** Starts it again, at the same ports. */
    public void restart() {
        process.close();
        process = ServerProcess.start(command, files.resolve("slapd.log"), port);
    }

    @Override
    public void close() {
        process.close();
        files.close();
    }
}
