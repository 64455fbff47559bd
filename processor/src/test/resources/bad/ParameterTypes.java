package com.acme;

import io.pyworker.Encoded;
import io.pyworker.Progress;
import io.pyworker.WorkerExport;
import java.io.File;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@WorkerExport
interface ParameterTypes {
    void types(
            Void nothing, // expect PW010
            Encoded encoded, // expect PW010
            Number number, // expect PW010
            AtomicLong atomic, // expect PW010
            Period period, // expect PW010
            YearMonth month, // expect PW010
            Year year, // expect PW010
            ZoneId zone, // expect PW010
            Date oldDate, // expect PW010
            Calendar calendar, // expect PW010
            CharSequence characters, // expect PW010
            File file, // expect PW010
            InputStream stream, // expect PW010
            IntBuffer buffer, // expect PW010
            Locale locale, // expect PW010
            Throwable failure, // expect PW010
            Enum<?> anyEnum, // expect PW010
            Record anyRecord, // expect PW010
            ArrayList<Double> list, // expect PW010
            HashMap<String, Double> map, // expect PW010
            Flow.Publisher<Long> publisher, // expect PW010
            CompletableFuture<String> future, // expect PW010
            Point aClass, // expect PW010
            Figure anInterface); // expect PW010

    void containers(
            Queue<String> queue, // expect PW010
            ArrayDeque<String> deque, // expect PW010
            TreeSet<Long> set, // expect PW010
            SortedMap<String, BigInteger> map, // expect PW010
            Map.Entry<String, Path> entry, // expect PW010
            Iterator<String> iterator, // expect PW010
            Stream<String> stream, // expect PW010
            IntStream ints); // expect PW010

    void functions(
            List<Runnable> tasks, // expect PW012
            Optional<Supplier<String>> supplier, // expect PW012
            Progress<Double>[] progress, // expect PW012
            Runnable... more); // expect PW012

    void arrays(
            List<String>[] lists, // expect PW010
            Optional<String>[][] optionals, // expect PW012
            Number[] numbers, // expect PW012
            Map<String, Long>... maps); // expect PW010

    final class Point {}

    interface Figure {}
}
