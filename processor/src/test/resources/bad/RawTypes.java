package com.acme;

import io.pyworker.WorkerExport;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WorkerExport
@SuppressWarnings("rawtypes")
interface RawTypes {
    List list(); // expect PW014

    Map<String, Set> nested(); // expect PW014

    Optional optional(Collection collection); // expect PW014 PW014

    void parameter(Map map); // expect PW014

    void generic(Pair pair); // expect PW014

    record Pair<A, B>(A first, B second) {}
}
