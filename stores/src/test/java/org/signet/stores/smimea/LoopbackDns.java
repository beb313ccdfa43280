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
package org.signet.stores.smimea;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A resolver at 127.0.0.1, over UDP and TCP, whose answers have the AD bit as long as it is not told otherwise. */
final class LoopbackDns implements AutoCloseable {
    private static final int LARGEST_PACKET = 1232;

    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Record> records = new CopyOnWriteArrayList<>();
    private final List<Name> asked = new CopyOnWriteArrayList<>();
    private volatile int code = Rcode.NOERROR;
    private volatile boolean proven = true;
    private volatile boolean silent;
    private volatile int overTcp;

    private LoopbackDns(ServerSocket tcp, DatagramSocket udp) {
        this.tcp = tcp;
        this.udp = udp;
        threads.submit(this::serveUdp);
        threads.submit(this::serveTcp);
    }

    static LoopbackDns start() throws IOException {
        ServerSocket tcp = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        return new LoopbackDns(tcp, new DatagramSocket(tcp.getLocalPort(), tcp.getInetAddress()));
    }

    LoopbackDns with(Record... more) {
        records.addAll(List.of(more));
        return this;
    }

    LoopbackDns unproven() {
        proven = false;
        return this;
    }

    LoopbackDns failing(int rcode) {
        code = rcode;
        return this;
    }

    LoopbackDns silent() {
        silent = true;
        return this;
    }

    ResolverAddress address() {
        return new ResolverAddress(tcp.getInetAddress(), tcp.getLocalPort());
    }

    List<Name> asked() {
        return new ArrayList<>(asked);
    }

    int askedOverTcp() {
        return overTcp;
    }

    private Message answer(Message query) {
        asked.add(query.getQuestion().getName());
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setRcode(code);
        answer.addRecord(query.getQuestion(), Section.QUESTION);
        if (proven) {
            answer.getHeader().setFlag(Flags.AD);
        }
        records.forEach(record -> answer.addRecord(record, Section.ANSWER));
        if (records.stream().noneMatch(record -> record.getName().equals(query.getQuestion().getName()))) {
            answer.removeAllRecords(Section.ANSWER);
        }
        return answer;
    }

    private Void serveUdp() throws IOException {
        while (true) {
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            udp.receive(packet);
            if (!silent) {
                byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
                byte[] answer = answer(new Message(query)).toWire(LARGEST_PACKET);
                udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        }
    }

    private Void serveTcp() throws IOException {
        while (true) {
            try (Socket socket = tcp.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] answer = answer(new Message(in.readNBytes(in.readUnsignedShort()))).toWire();
                overTcp++;
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeShort(answer.length);
                out.write(answer);
                out.flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        tcp.close();
        udp.close();
        threads.shutdownNow();
    }
}
