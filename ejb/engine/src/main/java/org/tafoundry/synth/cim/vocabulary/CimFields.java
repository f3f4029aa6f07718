package org.tafoundry.synth.cim.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.table.TableCode;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** What tables of meanings may name: fields and models of the CIM in any known version, and kinds of values. */
public final class CimFields {

    private static final TableForm FORM = TableForm.of(
                    "own-fields", TableColumn.text("field"), TableColumn.text("what it is"))
            .key("field");

    private static final Set<String> FIELDS = fields();

    private CimFields() {}

    /** A column of a field that the CIM has, or that the engine gives besides. */
    public static TableColumn field(String name) {
        return TableColumn.text(name).allowing(FIELDS, TableCode.TABLE_FIELD_UNKNOWN);
    }

    /** A column of groups of such fields: blanks part the groups, bars the fields of one of which one is enough. */
    public static TableColumn fields(String name) {
        return TableColumn.words(name, " |")
                .allowing(FIELDS, TableCode.TABLE_FIELD_UNKNOWN)
                .orNothing();
    }

    /** A column of a data model. */
    public static TableColumn model(String name) {
        Collection<String> models = new TreeSet<>();
        Arrays.stream(CimVersion.values())
                .forEach(v -> models.addAll(CimModels.of(v).models()));
        return TableColumn.text(name).allowing(models, TableCode.TABLE_MODEL_UNKNOWN);
    }

    /** A column of a kind of values. */
    public static TableColumn kind(String name) {
        return TableColumn.oneOf(name, names(ValueKind.values()));
    }

    /** The constants of an enum as tables write them. */
    public static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        for (CimVersion version : CimVersion.values()) {
            CimModels.of(version)
                    .datasets()
                    .forEach(d -> d.fields().stream().map(CimField::name).forEach(fields::add));
        }
        for (TableRow row : Tables.shipped().sound(FORM)) {
            fields.add(row.text("field"));
        }
        return fields;
    }
}
