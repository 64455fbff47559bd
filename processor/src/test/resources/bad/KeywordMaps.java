package com.acme;

import io.pyworker.Kw;
import io.pyworker.Kwargs;
import io.pyworker.PyDefault;
import io.pyworker.WorkerExport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@WorkerExport
@SuppressWarnings("rawtypes")
interface KeywordMaps {
    void list(@Kwargs List<String> options); // expect PW027

    void keys(@Kwargs Map<Integer, String> options); // expect PW027

    void raw(@Kwargs Map options); // expect PW027

    void implementation(@Kwargs HashMap<String, String> options); // expect PW027

    void both(@Kw @Kwargs Map<String, String> options); // expect PW027

    void twice(
            @Kwargs Map<String, String> options,
            @Kwargs Map<String, String> more); // expect PW027

    void omissible(@Kwargs @PyDefault Map<String, String> options); // expect PW028
}
