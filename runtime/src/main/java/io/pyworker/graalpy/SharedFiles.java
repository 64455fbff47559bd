package io.pyworker.graalpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory that calls share with Python, as files that Python maps: each is there until its call is over, then what Python still has
 * of it is cut off. Used by the interpreter's thread only.
 */
final class SharedFiles {
    private final Map<String, SharedFile> files = new HashMap<>();
    private final Map<Long, List<SharedFile>> byCall = new HashMap<>();
    private int last;

    /** Makes a file of the memory from position to limit: the handle, which is its name, too. */
    int offer(long call, ByteBuffer memory) {
        SharedFile file = new SharedFile(String.valueOf(++last), memory.slice());
        files.put(file.name, file);
        byCall.computeIfAbsent(call, id -> new ArrayList<>(1)).add(file);
        return last;
    }

    /** The call is over. */
    void end(long call) {
        if (byCall.isEmpty()) {
            return;
        }
        for (SharedFile file : byCall.getOrDefault(call, List.of())) {
            files.remove(file.name);
            file.memory = null;
        }
        byCall.remove(call);
    }

    int size() {
        return files.size();
    }

    @Nullable
    SharedFile find(String name) {
        return files.get(name);
    }

    /** One block of memory. */
    static final class SharedFile {
        private final String name;
        private @Nullable ByteBuffer memory;
        private boolean wasOpened;

        private SharedFile(String name, ByteBuffer memory) {
            this.name = name;
            this.memory = memory;
        }

        /** Opened first for its descriptor, then by the map that is made of that. */
        SharedChannel open() {
            SharedChannel channel = new SharedChannel(this, wasOpened);
            wasOpened = true;
            return channel;
        }

        ByteBuffer memory() throws IOException {
            if (memory == null) {
                throw new IOException("shared memory of a call that is over");
            }
            return memory;
        }
    }
}
