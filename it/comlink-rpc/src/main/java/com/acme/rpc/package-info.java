/** The example of Comlink, from Java. */
package com.acme.rpc;
