package com.acme;

import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;
import java.util.Set;

@WorkerExport
interface UnhashableKeys {
    Map<List<String>, String> listKeys(); // expect PW015

    Set<Set<String>> sets(); // expect PW015

    Set<byte[]> arrays(); // expect PW015

    List<Set<Map<String, Long>>> nested(); // expect PW015
}
