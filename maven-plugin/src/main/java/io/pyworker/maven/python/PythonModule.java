package io.pyworker.maven.python;

import java.util.Map;

/**
 * What a module defines at its top level.
 *
 * @param names the names that it has when its import is done
 * @param deleted the names that it defines and deletes again, with the place of the deletion
 * @param bindings what its names stand for
 * @param open whether it may have names that cannot be told from the source: a star import, a module {@code __getattr__}, or code
 *     that writes into the module's dictionary
 */
record PythonModule(
        Map<String, Definition> names, Map<String, Definition> deleted, Map<String, Binding> bindings, boolean open) {}
