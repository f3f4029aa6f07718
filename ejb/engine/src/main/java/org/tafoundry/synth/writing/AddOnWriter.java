package org.tafoundry.synth.writing;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.synth.cim.CimPlan;

/** Writes all files of an add-on. */
public final class AddOnWriter {

    private AddOnWriter() {}

    /** The files; the same plan always gives the same bytes. */
    public static AddOnFiles write(AddOnPlan plan) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        CimPlan cim = plan.design().cim();
        put(files, "default/app.conf", AppFiles.appConf(plan));
        put(files, "app.manifest", AppFiles.manifest(plan));
        put(files, "metadata/default.meta", AppFiles.metadata());
        put(files, "default/props.conf", ConfFiles.props(plan));
        put(files, "default/transforms.conf", ConfFiles.transforms(plan));
        put(files, "default/eventtypes.conf", ConfFiles.eventTypes(cim));
        put(files, "default/tags.conf", ConfFiles.tags(cim));
        cim.lookups().forEach((name, lookup) -> put(files, "lookups/" + name + ".csv", lookup.csv()));
        put(files, "README.md", Readme.text(plan));
        TestFiles.add(plan, files);
        files.put("static/appIcon.png", Icon.png(36));
        files.put("static/appIcon_2x.png", Icon.png(72));
        files.put("static/appIconAlt.png", Icon.png(36));
        files.put("static/appIconAlt_2x.png", Icon.png(72));
        files.values().removeIf(content -> content.length == 0);
        return new AddOnFiles(plan.id(), files);
    }

    static void put(SortedMap<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
