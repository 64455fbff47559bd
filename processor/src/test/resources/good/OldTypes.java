package com.acme;

import io.pyworker.Adapter;
import io.pyworker.WorkerExport;

@WorkerExport(adapters = OldTypes.IdAdapter.class)
@SuppressWarnings({"deprecation", "removal"})
public interface OldTypes {
    Old old(Older older, Id id);

    @Deprecated(forRemoval = true)
    record Old(int x) {}

    record Older(@Deprecated int x) {}

    final class Id {}

    @Deprecated
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
