/** workerlib's option 1 from Java: Python modules as they are, called by name and through interfaces. */
package com.acme.workerlib;
