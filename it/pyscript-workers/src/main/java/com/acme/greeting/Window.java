package com.acme.greeting;

import io.pyworker.PyAttribute;
import io.pyworker.WorkerImport;

/** What of the main side a worker may use. */
@WorkerImport("window")
public interface Window {
    Console console();

    Document document();

    /** Where messages for people go. */
    @WorkerImport
    interface Console {
        void log(String text);
    }

    /** What people see. */
    @WorkerImport
    interface Document {
        @PyAttribute
        String getTitle();

        @PyAttribute
        void setTitle(String title);
    }
}
