package io.pyworker.maven;

import io.pyworker.maven.diagnostic.Finding;
import io.pyworker.maven.diagnostic.Findings;
import java.util.List;

/** The user has to mend something first; the message has all of it. */
public final class MistakesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    MistakesException(Findings findings) {
        super(findings.text());
        this.findings = findings.list();
    }

    List<Finding> findings() {
        return findings;
    }
}
