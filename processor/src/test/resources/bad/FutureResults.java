package com.acme;

import io.pyworker.WorkerExport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

@WorkerExport
interface FutureResults {
    CompletableFuture<Double> completable(); // expect PW013

    CompletionStage<Void> stage(); // expect PW013

    @SuppressWarnings("rawtypes")
    Future raw(); // expect PW013

    String fine();
}
