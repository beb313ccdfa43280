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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

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

    /** What a timer of James' {@code MetricFactory} has counted so far; nothing when there is no timer of that name. */
    public TimerReading timer(String name) throws IOException {
        try {
            ObjectName timer = new ObjectName("metrics:name=" + name + ",type=timers");
            long count = (Long) beans.getAttribute(timer, "Count");
            double meanMillis = (Double) beans.getAttribute(timer, "Mean");
            return new TimerReading(count, count == 0 ? 0 : meanMillis * count * TimeUnit.MILLISECONDS.toNanos(1));
        } catch (InstanceNotFoundException e) {
            return TimerReading.NONE;
        } catch (JMException e) {
            throw new IOException("cannot read the timer " + name, e);
        }
    }

    /** Bytes of the objects that are in use, after full collections. Takes a second or two. */
    public long liveBytes() throws IOException, InterruptedException {
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            // What was waiting for its cleaner in one collection is gone in the next.
            smallest = Math.min(smallest, histogramTotal());
            TimeUnit.MILLISECONDS.sleep(BETWEEN_COLLECTIONS.toMillis());
        }
        return smallest;
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

    @Override
    public void close() throws IOException {
        connector.close();
    }

    /** Counts the live objects, for which the JVM makes a full collection first. */
    private long histogramTotal() throws IOException {
        String histogram = histogram();
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException("a histogram without a total: " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    private String histogram() throws IOException {
        try {
            return (String) beans.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IOException("cannot count the objects", e);
        }
    }
}
