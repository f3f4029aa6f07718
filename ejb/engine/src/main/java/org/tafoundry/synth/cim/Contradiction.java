package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Whether the values of a field contradict what its name makes it mean, beyond the kind of value that it should have. */
final class Contradiction {

    /** Security identifiers, GUIDs and long hexadecimal keys. */
    private static final Pattern ID = Pattern.compile("S-1-\\d+(?:-\\d+)++|"
            + "\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?|(?=\\D*\\d)(?=\\d*[a-f])[0-9a-f]{20,64}");

    /** What somebody proves with who he is, beside the password. */
    private static final Set<String> SECOND_FACTORS = WordLists.set("second-factors");

    /** The image of a container with its tag, which is no file. */
    private static final Pattern IMAGE = Pattern.compile(
            "(?!.*://)[a-z0-9][a-z0-9.-]*(?::\\d+)?(?:/[a-z0-9._-]+){0,8}(?::[\\w][\\w.-]*|@sha256:[0-9a-f]+)");

    /** What can be requested: a path from the root, an address with its scheme, the name of a site. */
    private static final Pattern REQUESTED = Pattern.compile(
            "^(?:/|\\*$|[A-Za-z][A-Za-z0-9+.-]{0,20}:|(?:[\\w-]{1,63}\\.){1,20}[A-Za-z]|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[)");

    /** What comes again, so that a number that only counts events is none of them. */
    private static final Set<String> NUMBERED = WordLists.set("numbered-targets");

    private static final Pattern CLASS = Pattern.compile("(?:[A-Za-z_$][\\w$]*(?:\\.|::)){2,}+[A-Za-z_$][\\w$]*");

    /** What says something in words. */
    private static final Set<String> WORDED = WordLists.set("worded-targets");

    /** Who a certificate is of. */
    private static final Set<String> CERTIFIED = WordLists.set("certified-targets");

    private static final Set<String> COMMANDS = WordLists.set("command-words");

    private static final Pattern DISTINGUISHED = Pattern.compile("\\w=|\\.");

    /** Where somebody stands in a directory, before his name. */
    private static final Pattern PATH_OF_DIRECTORY = Pattern.compile("^(?i:ldaps?|gc|winnt)://");

    /** What names nobody: signs without a letter or digit. */
    private static final Pattern UNNAMED = Pattern.compile("^[^\\p{L}\\p{N}<>-]+$");

    /** CIM fields for who sends and who gets a mail; the bare words for both, which tell of other things as well; a mail address. */
    private static final Set<String> MAILED = WordLists.set("mail-ends");

    private static final Set<String> DIRECTIONS = WordLists.set("direction-words");
    private static final Pattern MAIL = Pattern.compile(".*@.*|<>");

    /** Words for many addresses, from none of which something came. */
    private static final Set<String> RANGES = WordLists.set("words-for-ranges");

    private static final Set<String> MACHINES = WordLists.set("machine-targets");

    /** A network, which is no machine. */
    private static final Pattern NETWORK = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3}){2}\\.0(?:/\\d{1,2})?$");

    private static final String HEADER = "header";

    /** A number in any writing, which is the id of a process at best. */
    private static final Pattern BARE_NUMBER = Pattern.compile("(?:0x[0-9A-Fa-f]+|\\d+)(?:\\.\\d+)*");

    /** A size or a duration, which is no way in which something ended. */
    private static final Pattern AMOUNT = Pattern.compile("\\d{5,}|\\d+\\.\\d+");

    /** Words for a path that is requested, at which no file is. */
    private static final Set<String> ROUTES = WordLists.set("words-for-routes");

    /** The column before a colon, where elsewhere the writing program stands. */
    private static final List<String> PROGRAM_COLUMN = List.of("program");

    /** A file that no program is called, as the path of what was looked at. */
    private static final Pattern DOCUMENT =
            Pattern.compile("^(?:/[^\\s:]+){2,}\\.(?!sh$|py$|pl$)[A-Za-z0-9]{1,5}$|^\\w+\\([^()]*\\)$");

    private static final String PARENT = "parent";

    /** CIM fields of what a parent started, or of what was found in it. */
    private static final Pattern OF_THE_CHILD = Pattern.compile("process|file_|category$|signature$|severity");

    /** Parts of a second that are so many that nobody knows whether they are millionths or less; the CIM has seconds. */
    private static final Pattern FINE = Pattern.compile("0|\\d{6,}");

    /** What is started: a file with a path or an ending, or a shell with what it runs. */
    private static final Pattern PROGRAM = Pattern.compile("[/\\\\]|\\.(?i:exe|sh|py|pl|bat|ps1|cmd)\\b");

    /** How bad something is in a few steps or in percent; a measured amount is none. */
    private static final Pattern GRADE = Pattern.compile("-?\\d{1,3}|0x[0-9A-Fa-f]{1,2}");

    /** What carries the protocols of applications. */
    private static final Pattern TRANSPORT = Pattern.compile("(?i)tcp|udp|sctp|icmp(?:v?6)?|igmp|gre|esp");

    /** TCP and UDP, of which some traffic is where numbers are those of protocols. */
    private static final Pattern COMMON_PROTOCOL = Pattern.compile("^(?:6|17)$");

    /** Words before "group" that make it a group of people. */
    private static final Set<String> GROUPED = WordLists.set("people-before-groups");

    /** What is on or off, which says nothing in words. */
    private static final Pattern FLAG = Pattern.compile("(?i)true|false|yes|no|on|off");

    /** What may have a hash and is no file. */
    private static final Set<String> HASHED = WordLists.set("hashed-words");

    private static final Pattern LETTER = Pattern.compile(".");

    private static final Pattern COUNTER = Pattern.compile("([^\\d]{0,20})(\\d{1,15})");

    private static final int FEWEST_COUNTED = 3;

    private Contradiction() {}

    /**
     * Whether the field cannot mean this.
     *
     * @param meaning what the name says
     * @param words the words of the name
     * @param field the field with its values
     */
    static boolean of(Meaning meaning, List<String> words, ProfiledField field) {
        String target = meaning.target();
        return NUMBERED.contains(target) && running(field)
                || target.endsWith("user_id") && session(words, field)
                || target.endsWith("user") && (some(field, PATH_OF_DIRECTORY) || some(field, UNNAMED))
                || target.startsWith("src") && words.stream().anyMatch(RANGES::contains)
                || MAILED.contains(target) && DIRECTIONS.containsAll(words) && other(field, MAIL)
                || MACHINES.contains(target)
                        && (banner(words) || words.stream().anyMatch(SECOND_FACTORS::contains) || all(field, NETWORK))
                || target.startsWith("process") && all(field, IMAGE)
                || target.equals("url") && none(field, REQUESTED)
                || target.equals("category") && (classes(field) || all(field, BARE_NUMBER))
                || target.endsWith("nt_domain") && words.contains("domain") && dotted(field)
                || WORDED.contains(target) && mute(field)
                || target.equals("signature_id")
                        && (unique(field)
                                || some(field, ValueKind.EMAIL)
                                || words.equals(List.of("sid")) && other(field, BARE_NUMBER))
                || target.equals("severity_id") && other(field, GRADE)
                || target.equals("app") && (all(field, ValueKind.IP) || all(field, TRANSPORT))
                || target.equals("user_role") && all(field, LETTER)
                || target.endsWith("_ip") && some(field, ValueKind.MAC)
                || CERTIFIED.contains(target) && none(field, DISTINGUISHED)
                || target.equals("process") && (all(field, BARE_NUMBER) || command(words) && none(field, PROGRAM))
                || target.equals("result") && all(field, AMOUNT)
                || WORDED.contains(target) && all(field, FLAG)
                || target.endsWith("user_group") && ofThings(words)
                || target.equals("vendor_action") && all(field, BARE_NUMBER)
                || target.equals("duration") && all(field, FINE)
                || words.contains(PARENT) && OF_THE_CHILD.matcher(target).lookingAt()
                || target.startsWith("process") && words.equals(PROGRAM_COLUMN) && some(field, DOCUMENT)
                || target.startsWith("file_") && words.stream().anyMatch(ROUTES::contains)
                || target.equals("transport") && all(field, BARE_NUMBER) && none(field, COMMON_PROTOCOL)
                || target.endsWith("_hash") && words.stream().anyMatch(HASHED::contains);
    }

    /** Whether the name is of the header of an answer in which software names itself. */
    private static boolean banner(List<String> words) {
        return words.get(words.size() - 1).equals("server") && words.stream().anyMatch(w -> w.startsWith(HEADER));
    }

    /** Whether a group is called after what it is a group of, and that is nobody. */
    private static boolean ofThings(List<String> words) {
        int before = words.size() - 2;
        return before >= 0 && words.get(before + 1).startsWith("group") && !GROUPED.contains(words.get(before));
    }

    private static boolean some(ProfiledField field, ValueKind kind) {
        return real(field).anyMatch(kind::accepts);
    }

    private static boolean some(ProfiledField field, Pattern pattern) {
        return real(field).anyMatch(v -> pattern.matcher(v).find());
    }

    /** Whether a value is of another form. */
    private static boolean other(ProfiledField field, Pattern pattern) {
        return !real(field).allMatch(pattern.asMatchPredicate());
    }

    private static boolean all(ProfiledField field, ValueKind kind) {
        return real(field).allMatch(kind::accepts) && real(field).findAny().isPresent();
    }

    private static boolean none(ProfiledField field, Pattern pattern) {
        return real(field).noneMatch(v -> pattern.matcher(v).find())
                && real(field).findAny().isPresent();
    }

    private static boolean all(ProfiledField field, Pattern pattern) {
        return real(field).allMatch(pattern.asMatchPredicate())
                && real(field).findAny().isPresent();
    }

    private static Stream<String> real(ProfiledField field) {
        return field.examples().stream().filter(v -> !ValueKind.placeholder(v));
    }

    /** Whether the name is of a command: one typed into a device starts no process. */
    private static boolean command(List<String> words) {
        return COMMANDS.contains(words.get(words.size() - 1));
    }

    /** Whether a value is a security identifier or a GUID. */
    static boolean id(String value) {
        return ID.matcher(value.strip()).matches();
    }

    /** Whether the values count the events one by one. */
    private static boolean running(ProfiledField field) {
        if (field.events() != field.examples().size() || field.events() < FEWEST_COUNTED) {
            return false;
        }
        if (field.examples().stream().allMatch(v -> id(v))) {
            return true; // each event has an id of its own
        }
        String lead = "";
        long last = -1;
        for (String value : field.examples()) {
            Matcher m = COUNTER.matcher(value);
            if (!m.matches() || last >= 0 && (!m.group(1).equals(lead) || Long.parseLong(m.group(2)) != last + 1)) {
                return false;
            }
            lead = m.group(1);
            last = Long.parseLong(m.group(2));
        }
        return true;
    }

    /** Whether what is called a SID is the id of a session, and no security identifier. */
    private static boolean session(List<String> words, ProfiledField field) {
        return words.equals(List.of("sid")) && field.examples().stream().noneMatch(v -> v.startsWith("S-1-"));
    }

    /** Whether the values are classes or modules of a program, which are no category of what happens. */
    private static boolean classes(ProfiledField field) {
        return field.examples().stream().filter(v -> !ValueKind.placeholder(v)).allMatch(v -> CLASS.matcher(v)
                .matches());
    }

    /** Whether the values are domains of DNS, which no domain of Windows accounts is. */
    private static boolean dotted(ProfiledField field) {
        return field.examples().stream().filter(v -> !ValueKind.placeholder(v)).allMatch(v -> v.indexOf('.') > 0);
    }

    /** Whether no value has a letter: a number is no reason. */
    private static boolean mute(ProfiledField field) {
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return !real.isEmpty() && real.stream().noneMatch(v -> v.chars().anyMatch(Character::isLetter));
    }

    /** Whether the values are ids that are made anew for each thing, which no kind of event has. */
    private static boolean unique(ProfiledField field) {
        return !field.examples().isEmpty()
                && field.examples().stream()
                        .filter(v -> !ValueKind.placeholder(v))
                        .allMatch(v -> id(v));
    }
}
