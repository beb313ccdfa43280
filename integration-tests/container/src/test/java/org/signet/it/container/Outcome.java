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

import java.util.List;

/**
 * Where a mail went, with everything that James sent because of it.
 *
 * @param deliveries one for each copy that left the processors, in no particular order
 */
public record Outcome(List<Delivery> deliveries) {

    public Outcome {
        deliveries = List.copyOf(deliveries);
    }

    /** The copies at a place: {@code LocalDelivery}, {@code RemoteDelivery} or the URL of a mail repository. */
    public List<Delivery> at(String place) {
        return deliveries.stream().filter(delivery -> delivery.place().equals(place)).toList();
    }

    /** The one copy that reached this recipient. */
    public Delivery to(String recipient) {
        return one(deliveries.stream().filter(delivery -> delivery.recipients().contains(recipient)).toList(), recipient);
    }

    /** The one copy there is. */
    public Delivery only() {
        return one(deliveries, "anybody");
    }

    private Delivery one(List<Delivery> found, String whom) {
        if (found.size() != 1) {
            throw new AssertionError("One copy should have reached " + whom + ", but: " + this);
        }
        return found.getFirst();
    }

    @Override
    public String toString() {
        return deliveries.isEmpty() ? "nothing was delivered" : String.join("; ", deliveries.stream()
            .map(delivery -> delivery.recipients() + " at " + delivery.place() + delivery.error().map(" after "::concat).orElse(""))
            .toList());
    }
}
