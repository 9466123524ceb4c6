package entaku.record;

import entaku.session.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each thing came from, and what became of it. */
public final class Ancestry {
    private final Map<String, Told.Thing> things = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final Set<String> proposals = new HashSet<>();

    public Ancestry(Proceedings proceedings) {
        proceedings.proposals().forEach(proposal -> proposals.add(proposal.id()));
        for (Told.Thing thing : proceedings.things()) things.put(thing.id(), thing);
        for (Told.Thing thing : proceedings.things())
            for (String from : thing.from())
                if (things.containsKey(from))
                    children.computeIfAbsent(from, f -> new ArrayList<>()).add(thing.id());
    }

    /** A thing with all that it was made of, or all that was made of it. */
    public record Tree(Told.Thing thing, List<Tree> branches) {}

    /** Gives the thing of that id, or null. */
    public Told.Thing thing(String id) {
        return things.get(id);
    }

    boolean isProposal(Told.Thing thing) {
        return proposals.contains(thing.id());
    }

    /** Follows a thing back to where it came from: agreement ← votes ← cluster ← notes. */
    public Tree back(String id) {
        return tree(things.get(id), new HashSet<>(), true);
    }

    /** Follows a thing on to what became of it: note → cluster → votes → agreement → commitment. */
    public Tree on(String id) {
        return tree(things.get(id), new HashSet<>(), false);
    }

    /**
     * Says in short what became of a thing: the proposals it went into, or else whatever nothing further was made of.
     * Empty when nothing was made of it.
     */
    public List<Told.Thing> outcomes(String id) {
        var proposed = new LinkedHashMap<String, Told.Thing>();
        var ends = new LinkedHashMap<String, Told.Thing>();
        for (Tree branch : on(id).branches()) collect(branch, proposed, ends);
        return List.copyOf((proposed.isEmpty() ? ends : proposed).values());
    }

    private void collect(Tree tree, Map<String, Told.Thing> proposed, Map<String, Told.Thing> ends) {
        Told.Thing thing = tree.thing();
        if (proposals.contains(thing.id())) proposed.put(thing.id(), thing);
        if (tree.branches().isEmpty()) ends.put(thing.id(), thing);
        tree.branches().forEach(branch -> collect(branch, proposed, ends));
    }

    private Tree tree(Told.Thing thing, Set<String> above, boolean back) {
        if (thing == null) throw new IllegalArgumentException("there is no such thing in this record");
        var branches = new ArrayList<Tree>();
        if (above.add(thing.id())) {
            List<String> next = back ? thing.from() : children.getOrDefault(thing.id(), List.of());
            for (String id : next) if (things.containsKey(id)) branches.add(tree(things.get(id), above, back));
            above.remove(thing.id());
        }
        return new Tree(thing, branches);
    }
}
