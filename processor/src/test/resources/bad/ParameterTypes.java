package com.acme;

import io.pyworker.WorkerExport;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

@WorkerExport
interface ParameterTypes {
    void types(
            byte aByte, // expect PW010
            short aShort, // expect PW010
            char aChar, // expect PW010
            float aFloat, // expect PW010
            Byte boxedByte, // expect PW010
            Character boxedChar, // expect PW010
            Float boxedFloat, // expect PW010
            Void nothing, // expect PW010
            Object object, // expect PW010
            Number number, // expect PW010
            BigDecimal decimal, // expect PW010
            DayOfWeek anEnum, // expect PW010
            LocalDate date, // expect PW010
            Duration duration, // expect PW010
            Date oldDate, // expect PW010
            UUID uuid, // expect PW010
            Path path, // expect PW010
            CharSequence characters, // expect PW010
            InputStream stream, // expect PW010
            IntBuffer buffer, // expect PW010
            Optional<String> optional, // expect PW010
            OptionalInt optionalInt, // expect PW010
            Collection<String> collection, // expect PW010
            ArrayList<Double> list, // expect PW010
            HashMap<String, Double> map, // expect PW010
            IntStream ints, // expect PW010
            Supplier<String> supplier, // expect PW010
            CompletableFuture<String> future, // expect PW010
            Point aRecord); // expect PW010

    void arrays(
            boolean[] booleans, // expect PW010
            char[] chars, // expect PW010
            short[] shorts, // expect PW010
            float[] floats, // expect PW010
            double[][] matrix, // expect PW010
            Double[] boxed, // expect PW010
            String... strings); // expect PW010

    record Point(int x, int y) {}
}
