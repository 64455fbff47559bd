package com.acme;

import io.pyworker.Kw;
import io.pyworker.PyName;
import io.pyworker.WorkerExport;

@WorkerExport(value = "acme.text.names", worker = "text-1")
public interface Names {
    int parseHTMLPage(String pageURL);

    int sha256Of(byte[] rawBytes);

    int matrix2D(int already_snake);

    @PyName("import_")
    int load(@PyName("from_") String from, @Kw("as_") String as, @Kw @PyName("over") int top);

    int größe(@Kw("größer_als") int größerAls);

    int ﬁle();

    int match(int type);

    @PyName("dollar")
    int dollar$(@PyName("amount") int $amount$);
}
