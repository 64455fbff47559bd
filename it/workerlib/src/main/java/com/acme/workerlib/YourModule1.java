package com.acme.workerlib;

import io.pyworker.Kwargs;
import io.pyworker.WorkerExport;
import java.util.List;
import java.util.Map;

/** {@code YourModule1.py}, for those who want their calls checked. */
@WorkerExport("YourModule1")
public interface YourModule1 {
    Map<String, Object> func1(Object arg1, Object arg2, @Kwargs Map<String, Object> kwargs, Object... args);

    List<String> func2(Object... values);
}
