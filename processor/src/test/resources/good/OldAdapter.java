package com.acme;

import io.pyworker.Adapter;
import io.pyworker.WorkerExport;

@WorkerExport(adapters = OldAdapter.IdAdapter.class)
public interface OldAdapter {
    Id next(Id id);

    final class Id {}

    final class IdAdapter implements Adapter<Id, String> {
        @Deprecated
        public IdAdapter() {}

        @Override
        public String encode(Id value) {
            return "";
        }

        @Override
        public Id decode(String encoded) {
            return new Id();
        }
    }
}
