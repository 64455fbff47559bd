package io.pyworker.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The names of a main object, or of all of a worker's, and what they stand for. May change at any time. Any thread may use it. */
public final class MainScope {
    private static final AtomicLong NUMBERS = new AtomicLong();

    /** Members are made when they are first needed, so that an object may contain its own kind. */
    private static final class Entry {
        final long number = NUMBERS.incrementAndGet();
        private final Supplier<MainMember> making;
        private volatile @Nullable MainMember made;

        Entry(Supplier<MainMember> making) {
            this.making = making;
        }

        MainMember member() {
            MainMember member = made;
            if (member == null) {
                synchronized (this) {
                    member = made == null ? making.get() : made;
                    made = member;
                }
            }
            return member;
        }
    }

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** Gives the name this meaning, in place of the one that it had. */
    public void put(String name, Supplier<MainMember> member) {
        entries.put(name, new Entry(member));
    }

    /** Takes the name away; false if it was not there. */
    public boolean remove(String name) {
        return entries.remove(name) != null;
    }

    /** What the names of this scope are now, sorted. */
    public Set<String> names() {
        return new TreeSet<>(entries.keySet());
    }

    /** Which meaning a path ({@code window.console.log}) has: a number that no other meaning has ever had; -1 for none. */
    public long number(String path) {
        Entry entry = entry(path);
        return entry == null ? -1 : entry.number;
    }

    /** What a path stands for, or null. */
    public @Nullable MainMember find(String path) {
        Entry entry = entry(path);
        return entry == null ? null : entry.member();
    }

    private @Nullable Entry entry(String path) {
        MainScope scope = this;
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            Entry entry = scope.entries.get(path.substring(start, dot));
            if (entry == null || !(entry.member() instanceof MainMember.Nested nested)) {
                return null;
            }
            scope = nested.scope();
            start = dot + 1;
        }
        return scope.entries.get(path.substring(start));
    }
}
