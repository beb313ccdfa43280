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

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a running server tells of itself through JMX: its metrics, its memory, the processor time that it has used. */
public final class JamesMonitor implements AutoCloseable {

    private static final int COLLECTIONS = 3;
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMillis(500);

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private JamesMonitor(JMXConnector connector, MBeanServerConnection beans) {
        this.connector = connector;
        this.beans = beans;
    }

    /** Attaches to a Java process of the same user; no port has to be opened for it beforehand. */
    static JamesMonitor of(long process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
                return new JamesMonitor(connector, connector.getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("cannot look into process " + process, e);
        }
    }

    /** What a timer of James' {@code MetricFactory} has measured so far; nothing when there is no timer of that name. */
    public TimerReading timer(String name) throws IOException {
        long count = (Long) attribute(name, "timers", "Count", 0L);
        double meanMillis = (Double) attribute(name, "timers", "Mean", 0.0);
        return new TimerReading(count, meanMillis * count * TimeUnit.MILLISECONDS.toNanos(1));
    }

    /** What a counter of James' {@code MetricFactory} has counted so far; nothing when there is no counter of that name. */
    public long counter(String name) throws IOException {
        return (Long) attribute(name, "meters", "Count", 0L);
    }

    /** The objects that are in use, after full collections. Takes a second or two. */
    public LiveObjects liveObjects() throws IOException, InterruptedException {
        List<LiveObjects> looks = new ArrayList<>();
        for (int i = 0; i < COLLECTIONS; i++) {
            // What was waiting for its cleaner in one collection is gone in the next.
            looks.add(LiveObjects.parse(histogram()));
            TimeUnit.MILLISECONDS.sleep(BETWEEN_COLLECTIONS.toMillis());
        }
        return looks.stream().min(Comparator.comparing(LiveObjects::total)).orElseThrow();
    }

    /** Processor time of the whole process since its start. */
    public Duration processorTime() throws IOException {
        try {
            ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
            return Duration.ofNanos((Long) beans.getAttribute(system, "ProcessCpuTime"));
        } catch (JMException e) {
            throw new IOException("cannot read the processor time", e);
        }
    }

    private Object attribute(String metric, String type, String attribute, Object otherwise) throws IOException {
        try {
            return beans.getAttribute(new ObjectName("metrics:name=" + metric + ",type=" + type), attribute);
        } catch (InstanceNotFoundException notThere) {
            return otherwise;
        } catch (JMException e) {
            throw new IOException("cannot read the metric " + metric, e);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }

    /** The JVM makes a full collection for it. */
    private String histogram() throws IOException {
        try {
            return (String) beans.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IOException("cannot count the objects", e);
        }
    }
}
