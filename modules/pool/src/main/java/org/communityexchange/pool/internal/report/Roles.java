package org.communityexchange.pool.internal.report;

import org.communityexchange.pool.EventReport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells roles apart where that points at nobody: too small ones are told together, until they are enough people. */
final class Roles {

    private Roles() {}

    /** One piece of work in a role. */
    record Piece(String role, UUID person, long minutes, long credits) {}

    private record Group(Set<String> names, Set<UUID> people, long minutes, long credits) {

        static Group of(String role, Collection<Piece> pieces) {
            return new Group(
                    Set.of(role),
                    pieces.stream().map(Piece::person).collect(Collectors.toSet()),
                    pieces.stream().mapToLong(Piece::minutes).sum(),
                    pieces.stream().mapToLong(Piece::credits).sum());
        }

        Group with(Group other) {
            var all = new HashSet<>(names);
            all.addAll(other.names);
            var together = new HashSet<>(people);
            together.addAll(other.people);
            return new Group(all, together, minutes + other.minutes, credits + other.credits);
        }

        boolean isSmall() {
            return people.size() < EventReport.FEWEST;
        }

        String name() {
            return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining(", "));
        }

        EventReport.Role role() {
            return new EventReport.Role(name(), people.size(), minutes, credits);
        }
    }

    /** By name; empty when only one group would be left, which the total tells already. */
    static List<EventReport.Role> told(List<Piece> pieces) {
        var groups = new ArrayList<Group>();
        pieces.stream()
                .collect(Collectors.groupingBy(Piece::role, TreeMap::new, Collectors.toList()))
                .forEach((role, each) -> groups.add(Group.of(role, each)));
        groups.sort(
                Comparator.comparingInt((Group group) -> group.people().size()).thenComparing(Group::name));
        while (groups.size() > 1 && groups.get(0).isSmall()) {
            groups.add(0, groups.remove(0).with(groups.remove(0)));
        }
        return groups.size() < 2
                ? List.of()
                : groups.stream()
                        .map(Group::role)
                        .sorted(Comparator.comparing(EventReport.Role::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
    }
}
