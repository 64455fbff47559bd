package io.pyworker.maven.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of one run, in the order in which they were made. Confined to the thread of the run. */
public final class Findings {
    private final List<Finding> list = new ArrayList<>();

    public void add(Finding finding) {
        list.add(finding);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public List<Finding> list() {
        return List.copyOf(list);
    }

    /** All findings as one message for the user. */
    public String text() {
        String head =
                list.size() == 1 ? "pyworker found a mistake:\n" : "pyworker found " + list.size() + " mistakes:\n";
        return head + list.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
