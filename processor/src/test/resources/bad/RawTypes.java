package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WorkerExport
@SuppressWarnings("rawtypes")
interface RawTypes {
    List list(); // expect PW014

    Map<String, Set> nested(); // expect PW014

    void parameter(Map map); // expect PW014
}
