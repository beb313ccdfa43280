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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** BIND, with the authority for some zones, at a free port of 127.0.0.1. Its zones may be signed, well or badly (RFC 4033). */
public final class NameServer implements AutoCloseable {
    private final TemporaryDirectory files;
    private final int port;
    private final ServerProcess process;
    private final Path anchors;

    private NameServer(TemporaryDirectory files, int port, ServerProcess process, Path anchors) {
        this.files = files;
        this.port = port;
        this.process = process;
        this.anchors = anchors;
    }

    /** How a zone is signed. */
    public enum Signing {
        /** Not at all. */
        NONE(false),
        /** With NSEC records. */
        GOOD(true),
        /** With NSEC3 records. */
        HASHED(true, "-3", "-", "-H", "0"),
        /** So that the signatures were valid until some years ago. */
        EXPIRED(true, "-P", "-s", "20200101000000", "-e", "20200201000000");

        private final boolean signed;
        private final List<String> options;

        Signing(boolean signed, String... options) {
            this.signed = signed;
            this.options = List.of(options);
        }
    }

    /**
     * A zone.
     *
     * @param name without a dot at the end
     * @param records lines of a zone file, relative to the name; SOA and NS are there already
     */
    public record Zone(String name, Signing signing, List<String> records) {
        public Zone {
            records = List.copyOf(records);
        }
    }

    /**
     * Starts it with these zones.
     *
     * <p>Call it in a test, or in a method that runs before tests: where BIND is missing, they are skipped and say why.
     */
    public static NameServer start(Zone... zones) {
        Path program = ServerProcess.required("named", "bind9");
        TemporaryDirectory files = TemporaryDirectory.create();
        try {
            int port = ServerProcess.freePort();
            List<String> anchors = new ArrayList<>();
            StringBuilder configuration = new StringBuilder("""
                    options { directory "%1$s"; pid-file none; session-keyfile none; listen-on port %2$d { 127.0.0.1; };
                      listen-on-v6 { none; }; recursion no; dnssec-validation no; notify no; };
                    controls { };
                    """.formatted(files.path(), port));
            for (Zone zone : zones) {
                Path file = write(files.path(), zone, anchors);
                configuration.append("zone \"%s\" { type primary; file \"%s\"; };%n".formatted(zone.name(), file));
            }
            Path conf = Files.writeString(files.resolve("named.conf"), configuration.toString());
            Path trusted = Files.write(files.resolve("trusted.keys"), anchors);
            List<String> command = List.of(program.toString(), "-g", "-4", "-n", "1", "-c", conf.toString());
            return new NameServer(files, port, ServerProcess.start(command, files.resolve("named.log"), port), trusted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path directory, Zone zone, List<String> anchors) throws IOException {
        List<String> lines = new ArrayList<>(List.of("$TTL 60", "@ IN SOA ns root 1 3600 600 86400 60", "@ IN NS ns", "ns IN A 127.0.0.1"));
        lines.addAll(zone.records());
        Path file = directory.resolve(zone.name() + ".zone");
        Files.write(file, lines);
        if (!zone.signing().signed) {
            return file;
        }
        Path keys = Files.createDirectory(directory.resolve(zone.name() + ".keys"));
        for (List<String> flags : List.of(List.of("-f", "KSK"), List.<String>of())) {
            List<String> command = new ArrayList<>(List.of(ServerProcess.required("dnssec-keygen", "bind9-utils").toString(), "-q", "-a",
                    "ECDSAP256SHA256"));
            command.addAll(flags);
            command.add(zone.name());
            ServerProcess.run(keys, command);
        }
        Path signed = directory.resolve(zone.name() + ".signed");
        List<String> command = new ArrayList<>(List.of(ServerProcess.required("dnssec-signzone", "bind9-utils").toString(), "-q", "-S",
                "-K", keys.toString(), "-o", zone.name(), "-f", signed.toString()));
        command.addAll(zone.signing().options);
        command.add(file.toString());
        ServerProcess.run(keys, command);
        anchors.addAll(entryKey(keys));
        return signed;
    }

    /** The key that signs the other keys of the zone. */
    private static List<String> entryKey(Path keys) throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".key")).toList()) {
                List<String> lines = Files.readAllLines(file).stream().filter(line -> line.contains(" DNSKEY 257 ")).toList();
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
        }
        throw new IllegalStateException("There is no key in " + keys);
    }

    /** Where it listens, for UDP and TCP. */
    public int port() {
        return port;
    }

    /** A file with the DNSKEY records of the signed zones, to trust. */
    public Path anchors() {
        return anchors;
    }

    /** Stops it; {@link #anchors()} is still there. */
    public void stop() {
        process.close();
    }

    @Override
    public void close() {
        process.close();
        files.close();
    }
}
