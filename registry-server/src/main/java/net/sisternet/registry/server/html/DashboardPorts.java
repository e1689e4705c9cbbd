package net.sisternet.registry.server.html;

import java.util.List;
import java.util.function.Supplier;
import net.sisternet.registry.core.sisters.SisterCopy;
import net.sisternet.registry.core.visits.PageViews;
import net.sisternet.registry.core.visits.ViewCounter;

/**
 * What coordinators are told about their pages.
 *
 * @param counter counts looks at pages
 * @param views what was counted
 * @param copies what the sisters said last of their copies; never waits for them
 */
public record DashboardPorts(
    ViewCounter counter, PageViews views, Supplier<List<SisterCopy>> copies) {}
