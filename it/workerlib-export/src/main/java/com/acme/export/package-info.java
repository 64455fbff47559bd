/** workerlib's option 2 from Java: Python code that says itself what it exports. */
package com.acme.export;
