package com.acme;

import io.pyworker.PyName;
import io.pyworker.WorkerExport;

final class SameTypes {
    @WorkerExport
    interface Contract {
        void simpleNames(
                Left.Point left,
                Right.Point right); // expect PW033

        void named(
                Color color,
                Colour colour); // expect PW033

        void notIdentifiers(
                Dollar$ dollar, // expect PW020
                async keyword, // expect PW021
                Parts parts); // expect PW021 PW020 PW034
    }

    static final class Left {
        record Point() {}
    }

    static final class Right {
        record Point() {}
    }

    record Dollar$() {}

    record async() {}

    record Parts(int from, int $, int xAxis, int x_axis) {}

    enum Color {
        RED
    }

    @PyName("Color")
    enum Colour {
        RED
    }
}
