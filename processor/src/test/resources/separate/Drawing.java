package com.acme;

@io.pyworker.WorkerExport
interface Drawing extends Shapes.Base<Long> {
    Shapes.Figure draw(Shapes.Figure figure);
}
