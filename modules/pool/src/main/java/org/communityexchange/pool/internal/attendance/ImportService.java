package org.communityexchange.pool.internal.attendance;

import org.communityexchange.identity.CurrentPerson;
import org.communityexchange.identity.Organisations;
import org.communityexchange.identity.People;
import org.communityexchange.identity.PersonId;
import org.communityexchange.identity.PersonView;
import org.communityexchange.identity.Right;
import org.communityexchange.kernel.audit.Act;
import org.communityexchange.kernel.audit.AuditTrail;
import org.communityexchange.kernel.id.Ids;
import org.communityexchange.kernel.problem.InvalidInput;
import org.communityexchange.kernel.problem.KernelProblem;
import org.communityexchange.kernel.problem.ProblemException;
import org.communityexchange.kernel.problem.Refusals;
import org.communityexchange.kernel.tenancy.TenantContext;
import org.communityexchange.pool.AttendanceImport;
import org.communityexchange.pool.AttendanceImports;
import org.communityexchange.pool.AttendanceVerdict;
import org.communityexchange.pool.PersonRef;
import org.communityexchange.pool.PoolProblem;
import org.communityexchange.pool.ReadAttendance;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Means;
import org.communityexchange.pool.internal.attendance.AttendanceRows.Origin;
import org.communityexchange.pool.internal.attendance.ImportJudge.Judged;
import org.communityexchange.pool.internal.attendance.ImportJudge.Understood;
import org.communityexchange.pool.internal.attendance.ImportRows.Brought;
import org.communityexchange.pool.internal.attendance.ImportRows.Kept;
import org.communityexchange.pool.internal.attendance.ImportRows.KeptLine;
import org.communityexchange.pool.internal.attendance.Marks.Arrival;
import org.communityexchange.pool.internal.attendance.Marks.Mark;
import org.communityexchange.pool.internal.attendance.Marks.Writing;
import org.communityexchange.pool.internal.event.EventBook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ImportService implements AttendanceImports {

    /** What is wrong with the file itself, and stays so. */
    private static final Set<AttendanceVerdict> OF_THE_FILE =
            EnumSet.of(AttendanceVerdict.UNREADABLE, AttendanceVerdict.FORMULA);

    private final ImportRows imports;
    private final ImportJudge judge;
    private final Marks marks;
    private final Newcomers newcomers;
    private final Organisations organisations;
    private final People people;
    private final AuditTrail audit;
    private final TenantContext tenant;
    private final CurrentPerson me;
    private final Clock clock;

    ImportService(
            ImportRows imports,
            ImportJudge judge,
            Marks marks,
            Newcomers newcomers,
            Organisations organisations,
            People people,
            AuditTrail audit,
            TenantContext tenant,
            CurrentPerson me,
            Clock clock) {
        this.imports = imports;
        this.judge = judge;
        this.marks = marks;
        this.newcomers = newcomers;
        this.organisations = organisations;
        this.people = people;
        this.audit = audit;
        this.tenant = tenant;
        this.me = me;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AttendanceImport read(ReadAttendance said) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var refusals = new Refusals();
        var fileName = refusals.optionalText("fileName", "File name", said.fileName(), 120);
        var content = said.content() == null ? new byte[0] : said.content();
        if (content.length == 0) {
            refusals.refuse("content", "Choose the CSV file.");
        }
        refusals.throwIfAny();
        var lines = ImportColumns.read(content, Boolean.TRUE.equals(said.windows()));
        var id = Ids.next();
        var now = clock.instant();
        imports.keep(
                id,
                fileName.isEmpty() ? "attendance.csv" : fileName,
                me.id().value(),
                now,
                judge.judge(lines, zone(), now));
        audit.record(
                Act.of("pool.attendance-file-read", id, null, "An attendance file was read; nothing was imported."));
        return view(id);
    }

    @Override
    @Transactional
    public List<AttendanceImport> all() {
        me.demand(Right.ACT_FOR_MEMBERS);
        var kept = imports.all();
        var names = names(kept);
        return kept.stream().map(each -> view(each, names, List.of())).toList();
    }

    @Override
    @Transactional
    public AttendanceImport view(UUID id) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var kept = imports.require(id);
        return view(kept, names(List.of(kept)), imports.lines(id));
    }

    @Override
    @Transactional
    public AttendanceImport confirm(UUID id, int willImport) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var state = imports.lock(id);
        if (state == AttendanceImport.State.IMPORTED) {
            return view(id);
        }
        if (state == AttendanceImport.State.UNDONE) {
            throw new ProblemException(PoolProblem.IMPORT_DECIDED, "This import was taken back. Read the file again.");
        }
        var now = clock.instant();
        var judged = judge.judge(
                imports.lines(id).stream()
                        .filter(line -> !OF_THE_FILE.contains(line.verdict()))
                        .map(KeptLine::cells)
                        .toList(),
                zone(),
                now);
        var wanted =
                judged.stream().filter(each -> each.verdict().isImportable()).toList();
        if (wanted.size() != willImport) {
            throw new ProblemException(
                    KernelProblem.STALE,
                    "Since you looked, some of these lines were written down otherwise. Nothing was imported; read the file"
                            + " again.");
        }
        if (wanted.isEmpty()) {
            throw new InvalidInput("willImport", "There is nothing in this file to import.");
        }
        imports.imported(id, me.id().value(), now, write(wanted, now));
        audit.record(Act.of(
                "pool.attendance-imported", id, null, "An attendance file was imported: " + wanted.size() + " lines."));
        return view(id);
    }

    /** Event after event; everything they need is locked before the first, in the order of {@link Marks}. */
    private Map<Integer, Brought> write(List<Judged> wanted, Instant now) {
        var who = people(wanted);
        var told = wanted.stream().map(ImportService::understood).toList();
        marks.lock(
                told.stream().map(Understood::promise).filter(Objects::nonNull).toList(),
                told.stream().map(Understood::shift).toList(),
                who.values());
        var brought = new LinkedHashMap<Integer, Brought>();
        var byEvent = wanted.stream()
                .collect(Collectors.groupingBy(
                        each -> understood(each).event(),
                        () -> new TreeMap<>(Comparator.comparing(EventBook.Entry::id)),
                        Collectors.toList()));
        byEvent.forEach((event, lines) -> {
            var writing = new Writing(
                    event.id(),
                    new EventDay(event.heldOn(), zone(), now),
                    me.id().value(),
                    Means.IMPORT);
            var signedUp = new ArrayList<Mark>();
            var arrivals = new ArrayList<Arrival>();
            var arriving = new ArrayList<Judged>();
            for (var line : lines) {
                var its = understood(line);
                if (its.promise() != null) {
                    signedUp.add(new Mark(its.promise(), its.in(), its.out(), false, its.version()));
                    brought.put(line.cells().line(), new Brought(its.promise(), false));
                } else {
                    arrivals.add(new Arrival(
                            Objects.requireNonNull(who.get(its.key())),
                            its.shift(),
                            its.in(),
                            its.out(),
                            Origin.IMPORT));
                    arriving.add(line);
                }
            }
            var promises = marks.write(writing, signedUp, arrivals);
            for (var index = 0; index < promises.size(); index++) {
                brought.put(arriving.get(index).cells().line(), new Brought(promises.get(index), true));
            }
        });
        return brought;
    }

    /** Everybody of the file, by key; newcomers are added or invited. */
    private Map<String, UUID> people(List<Judged> wanted) {
        var who = new HashMap<String, UUID>();
        var unnamed = new LinkedHashMap<String, Judged>();
        for (var line : wanted) {
            var told = understood(line);
            if (told.person() != null) {
                who.put(told.key(), told.person());
            } else if (line.cells().email().isEmpty()) {
                unnamed.putIfAbsent(told.key(), line);
            } else if (!who.containsKey(told.key())) {
                who.put(
                        told.key(),
                        newcomers.invited(line.cells().name(), line.cells().email()));
            }
        }
        var added = newcomers.managed(
                unnamed.values().stream().map(line -> line.cells().name()).toList(),
                "Named in an attendance file; stewards keep their credits until they claim them.");
        var next = added.iterator();
        unnamed.keySet().forEach(key -> who.put(key, next.next()));
        return who;
    }

    @Override
    @Transactional
    public AttendanceImport undo(UUID id) {
        me.demand(Right.ACT_FOR_MEMBERS);
        var state = imports.lock(id);
        if (state == AttendanceImport.State.UNDONE) {
            return view(id);
        }
        if (state != AttendanceImport.State.IMPORTED) {
            throw new ProblemException(PoolProblem.IMPORT_DECIDED, "Nothing of this file was imported.");
        }
        var now = clock.instant();
        var lines = imports.lines(id).stream()
                .filter(line -> line.commitment() != null)
                .toList();
        var promises = lines.stream()
                .map(line -> Objects.requireNonNull(line.commitment()))
                .toList();
        marks.lock(promises, List.of(), List.of());
        var events = imports.eventsOf(promises);
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(events.get(line.commitment())),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((event, each) -> {
                    var writing = new Writing(
                            event,
                            new EventDay(LocalDate.EPOCH, zone(), now),
                            me.id().value(),
                            Means.IMPORT);
                    marks.takeBack(
                            writing,
                            promises(each, true),
                            promises(each, false),
                            "The import of an attendance file was taken back.");
                });
        imports.undone(id, me.id().value(), now);
        audit.record(
                Act.of("pool.attendance-import-undone", id, null, "The import of an attendance file was taken back."));
        return view(id);
    }

    private static List<UUID> promises(List<KeptLine> lines, boolean made) {
        return lines.stream()
                .filter(line -> line.made() == made)
                .map(line -> Objects.requireNonNull(line.commitment()))
                .toList();
    }

    private static Understood understood(Judged line) {
        return Objects.requireNonNull(line.understood());
    }

    private Map<PersonId, PersonView> names(List<Kept> kept) {
        return people.byId(kept.stream()
                .map(each -> new PersonId(each.readBy()))
                .distinct()
                .toList());
    }

    private AttendanceImport view(Kept kept, Map<PersonId, PersonView> names, List<KeptLine> lines) {
        var reader = names.get(new PersonId(kept.readBy()));
        return new AttendanceImport(
                kept.id(),
                tenant.requireOrganisation().value(),
                kept.fileName(),
                kept.state(),
                reader == null ? new PersonRef(kept.readBy(), "–", false) : PersonRef.of(reader),
                kept.readAt(),
                kept.importedAt(),
                kept.undoneAt(),
                kept.willImport(),
                kept.willNot(),
                lines.stream()
                        .map(line -> new AttendanceImport.Row(
                                line.cells().line(),
                                line.cells().event(),
                                line.cells().date(),
                                line.cells().name(),
                                line.cells().role(),
                                line.cells().in(),
                                line.cells().out(),
                                line.verdict(),
                                line.reason(),
                                line.commitment()))
                        .toList());
    }

    private ZoneId zone() {
        return organisations.require(tenant.requireOrganisation()).zone();
    }
}
