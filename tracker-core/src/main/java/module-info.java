/** Youth reoffending tracker: who is in a cohort, who of them reoffended, how often, and the rates drawn from that. */
module io.github.yottracker.core {
    requires static transitive org.jspecify;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires org.eclipse.collections.api;
    requires org.eclipse.collections.impl;

    // Only for the analyst's start command; whoever embeds the library does without it.
    requires static jdk.jshell;

    exports io.github.yottracker;
    exports io.github.yottracker.breakdown;
    exports io.github.yottracker.cohort;
    exports io.github.yottracker.explain;
    exports io.github.yottracker.followup;
    exports io.github.yottracker.intake;
    exports io.github.yottracker.live;
    exports io.github.yottracker.measure;
    exports io.github.yottracker.methodology;
    exports io.github.yottracker.model;
    exports io.github.yottracker.report;
    exports io.github.yottracker.sample;
}
