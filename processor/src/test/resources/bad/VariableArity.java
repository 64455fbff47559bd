package com.acme;

import io.pyworker.Kw;
import io.pyworker.Kwargs;
import io.pyworker.Shape;
import io.pyworker.WorkerExport;
import java.util.Map;

@WorkerExport
interface VariableArity {
    void bytes(byte... values); // expect PW029

    void characters(char... values); // expect PW029

    void keyword(@Kw String... values); // expect PW029

    void matrix(@Shape double[]... rows); // expect PW029

    void maps(@Kwargs Map<String, String>... maps); // expect PW027 PW029

    void fine(char[]... words);
}
