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
/**
 * Stand-ins for the mailets that James has in {@code james-server-mailets}, of which Maven Central has no 3.9.0. They bear
 * James' names, so that a {@code mailetcontainer.xml} need not be changed to be tested.
 */
package org.apache.james.transport.mailets;
