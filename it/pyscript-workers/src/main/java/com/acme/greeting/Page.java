package com.acme.greeting;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A window without a screen. */
public final class Page implements Window, Window.Console, Window.Document {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile String title = "";

    @Override
    public Console console() {
        return this;
    }

    @Override
    public Document document() {
        return this;
    }

    @Override
    public void log(String text) {
        lines.add(text);
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public void setTitle(String title) {
        this.title = title;
    }

    /** What was logged. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
