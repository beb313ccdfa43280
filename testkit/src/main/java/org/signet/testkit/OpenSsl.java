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
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The openssl command as an independent S/MIME peer. Version 3.0 or newer; the system property {@code signet.openssl} names another
 * one than the first on the path.
 *
 * <p>Contents are MIME entities, messages are whole mails. Every method takes more openssl options at its end; they come last on the
 * command line, so they win. Quirks that are taken care of: openssl 3.0 encrypts with 3DES unless told, so a cipher must be named;
 * line ends of signed mail are CRLF throughout, as after SMTP; a certificate of kind id-RSASSA-PSS signs with PSS padding.
 */
public final class OpenSsl {

    private final OpenSslCommand command;
    private final OpenSslVersion version;

    OpenSsl(OpenSslCommand command, OpenSslVersion version) {
        this.command = command;
        this.version = version;
    }

    /** Whether a usable openssl is installed. */
    public static boolean isAvailable() {
        return OpenSslSearch.RESULT.peer().isPresent();
    }

    /**
     * The peer. Call it in a test or in an instance field (not in a static field: JUnit counts an abort there as an error).
     *
     * <p>Where openssl is missing, the test is skipped and says why; with {@code CI=true} in the environment it fails instead.
     */
    public static OpenSsl required() {
        return OpenSslSearch.RESULT.required("true".equals(System.getenv("CI")));
    }

    /** Which openssl this is; what it can do depends on it. */
    public OpenSslVersion version() {
        return version;
    }

    /** Skips the test, with this reason, unless openssl is at least of this version: Ed25519 needs 3.2, ML-DSA 3.5. */
    public OpenSsl orNewer(int major, int minor, String reason) {
        Assumptions.assumeTrue(version.isAtLeast(major, minor), () -> "openssl " + version + ": " + reason);
        return this;
    }

    /** Signs an entity, clear unless {@code -nodetach} is among the options. Others: {@code -md sha512}, {@code -keyid}. */
    public byte[] cmsSign(byte[] entity, TestIdentity signer, String... options) {
        return cmsSign(entity, List.of(signer), options);
    }

    /** Signs an entity with several keys at once; the mail is from the first signer. */
    public byte[] cmsSign(byte[] entity, List<TestIdentity> signers, String... options) {
        try (TemporaryDirectory files = TemporaryDirectory.create()) {
            OpenSslArguments arguments = new OpenSslArguments(files, "cms", "-sign", "-crlfeol");
            arguments.add("-from", signers.getFirst().address());
            signers.forEach(arguments::addSigner);
            arguments.addIntermediates(signers).add(options);
            byte[] message = command.run(arguments.asList(), entity, files.path()).output();
            return List.of(options).contains("-outform") ? message : LineEnds.crlf(message);
        }
    }

    /** Verifies a mail as {@code -purpose smimesign}; the standard output is the signed content. Also: {@code -verify_email a@b}. */
    public OpenSslResult cmsVerify(byte[] message, TestPki trusted, String... options) {
        return cmsVerify(message, trusted.chain(), options);
    }

    /** Verifies a mail with these certificates as the only authorities known. */
    public OpenSslResult cmsVerify(byte[] message, List<X509Certificate> authorities, String... options) {
        try (TemporaryDirectory files = TemporaryDirectory.create()) {
            OpenSslArguments arguments = new OpenSslArguments(files, "cms", "-verify");
            arguments.addPem("-CAfile", authorities).add(options);
            return command.run(arguments.asList(), message, files.path());
        }
    }

    /** Encrypts an entity with a cipher such as {@code aes-256-cbc}; {@code aes-256-gcm} gives AuthEnvelopedData. */
    public byte[] cmsEncrypt(byte[] entity, String cipher, TestIdentity... recipients) {
        return cmsEncrypt(entity, cipher, List.of(recipients).stream().map(OpenSslRecipient::to).toList());
    }

    /** Encrypts an entity to recipients with key management of their own; add {@code -keyid} to name them by key identifier. */
    public byte[] cmsEncrypt(byte[] entity, String cipher, List<OpenSslRecipient> recipients, String... options) {
        try (TemporaryDirectory files = TemporaryDirectory.create()) {
            OpenSslArguments arguments = new OpenSslArguments(files, "cms", "-encrypt", "-binary", "-crlfeol", "-" + cipher);
            recipients.forEach(arguments::addRecipient);
            arguments.add(options);
            byte[] message = command.run(arguments.asList(), entity, files.path()).output();
            return List.of(options).contains("-outform") ? message : LineEnds.crlf(message);
        }
    }

    /** Decrypts a mail; the standard output is the entity, byte for byte. */
    public OpenSslResult cmsDecrypt(byte[] message, TestIdentity recipient, String... options) {
        try (TemporaryDirectory files = TemporaryDirectory.create()) {
            OpenSslArguments arguments = new OpenSslArguments(files, "cms", "-decrypt", "-binary");
            arguments.addPem("-recip", List.of(recipient.certificate())).addKey(recipient).add(options);
            return command.run(arguments.asList(), message, files.path());
        }
    }

    /** Runs any openssl command in an empty directory of its own. */
    public OpenSslResult run(List<String> arguments, byte[] stdin) {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            return command.run(arguments, stdin, directory.path());
        }
    }

    /** Runs any openssl command in this directory. */
    public OpenSslResult run(List<String> arguments, byte[] stdin, Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new UncheckedIOException(new IOException(directory + " is not a directory"));
        }
        return command.run(arguments, stdin, directory);
    }
}
