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
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The responder of {@code openssl ocsp}, with an index as {@code openssl ca} keeps it: a certificate that is not in it is unknown. */
public final class OpenSslResponder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NEVER = "491231235959Z";

    private final OpenSsl openSsl;
    private final TestPki issuer;
    private final TestIdentity signer;
    private final List<String> index = new ArrayList<>();

    /** Answers for this issuer, and signs with the issuer's own key or with that of somebody else. */
    public OpenSslResponder(OpenSsl openSsl, TestPki issuer, TestIdentity signer) {
        this.openSsl = openSsl;
        this.issuer = issuer;
        this.signer = signer;
    }

    /** This certificate was issued. */
    public OpenSslResponder good(X509Certificate certificate) {
        index.add("V\t" + NEVER + "\t\t" + serial(certificate) + "\tunknown\t/CN=somebody\n");
        return this;
    }

    /** This certificate was revoked at that time for a reason such as {@code keyCompromise}. */
    public OpenSslResponder revoked(X509Certificate certificate, Instant since, String reason) {
        index.add("R\t" + NEVER + "\t" + TIME.format(since) + "," + reason + "\t" + serial(certificate) + "\tunknown\t/CN=somebody\n");
        return this;
    }

    private static String serial(X509Certificate certificate) {
        String digits = certificate.getSerialNumber().max(BigInteger.ZERO).toString(16).toUpperCase(Locale.ROOT);
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }

    /** The answer to a request, good for a day; options such as {@code -badsig} and {@code -resp_key_id} change it. */
    public byte[] answer(byte[] request, String... options) {
        try (TemporaryDirectory files = TemporaryDirectory.create()) {
            Path question = Files.write(files.resolve("request.der"), request);
            Path response = files.resolve("response.der");
            OpenSslArguments arguments = new OpenSslArguments(files, "ocsp", "-ndays", "1", "-reqin", question.toString(), "-respout",
                response.toString(), "-index", Files.writeString(files.resolve("index.txt"), String.join("", index)).toString(),
                "-rkey", signer.writePem(files.resolve("signer.pem")).toString());
            arguments.addPem("-CA", List.of(issuer.certificate())).addPem("-rsigner", List.of(signer.certificate())).add(options);
            openSsl.run(arguments.asList(), new byte[0]).output();
            return Files.readAllBytes(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same behind a {@link LoopbackServer}: requests by POST, and by GET below the root (RFC 6960 appendix A.1). */
    public LoopbackReply overHttp(String... options) {
        return (request, out) -> {
            byte[] question = request.method().equals("POST") ? request.body()
                : Base64.getDecoder().decode(URLDecoder.decode(request.target().substring(1), StandardCharsets.US_ASCII));
            LoopbackReply.content(answer(question, options)).write(request, out);
        };
    }
}
