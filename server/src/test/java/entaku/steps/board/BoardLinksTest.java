package entaku.steps.board;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Proceedings;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Settings;
import entaku.session.Step.Names;
import entaku.session.clock.Clock;
import entaku.session.course.Planning;
import entaku.steps.Hall;
import entaku.steps.Steps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardLinksTest {
    private static final List<Map<String, Object>> RELATIONS = List.of(Map.of("id", "remedy", "text", "原因→対応策"));

    private static Map<String, Object> linked(String by, boolean acyclic) {
        return Map.of("links", by, "relations", RELATIONS, "acyclic", acyclic, "reveal", "at-once");
    }

    private static Hall board(Map<String, Object> settings) {
        Hall hall = Hall.with(Hall.step("ideas", "board", Names.HIDDEN, settings))
                .participants(2)
                .seat("host", Role.TABLE_HOST, "1")
                .seat("watcher", Role.OBSERVER, null);
        for (String id : List.of("a", "b", "c"))
            hall.naming(id).does("p1", new Board.AddNote("付箋" + id, 0, null, false));
        return hall;
    }

    private static BoardLinks.AddLink link(String from, String onto) {
        return new BoardLinks.AddLink(from, onto, null);
    }

    private static Planning.ChangeStep change(Map<String, Object> settings) {
        return new Planning.ChangeStep("ideas", null, null, new Settings(settings));
    }

    @Test
    void a_link_leads_from_one_note_to_another_with_a_word_or_none() {
        Hall hall = board(linked("everyone", false));
        assertThat(hall.sees("form")).containsEntry("links", "everyone");
        String first = hall.does("p2", new BoardLinks.AddLink("a", "b", "remedy"));
        String second = hall.does("p1", link("b", "a"));
        assertThat(hall.sees("link/" + first))
                .containsEntry("from", "a")
                .containsEntry("to", "b")
                .containsEntry("kind", "remedy");
        assertThat(hall.sees("link/" + second)).containsEntry("kind", null);
        assertThat(hall.refusal("p1", new BoardLinks.AddLink("a", "c", "friend")))
                .isEqualTo("no-such-kind");
    }

    @Test
    void no_note_is_linked_to_itself_nor_twice_to_the_same() {
        Hall hall = board(linked("everyone", false));
        assertThat(hall.refusal("p1", link("a", "a"))).isEqualTo("link-to-itself");
        hall.does("p1", link("a", "b"));
        int commits = hall.log().size();
        hall.does("p2", link("a", "b"));
        assertThat(hall.log()).as("they are linked already").hasSize(commits);
        assertThat(hall.refusal("p2", new BoardLinks.AddLink("a", "b", "remedy")))
                .isEqualTo("linked-already");
        assertThat(hall.refusal("p2", link("a", "nothing"))).isEqualTo("no-such-note");
        assertThat(hall.refusal("p2", link(null, "a"))).isEqualTo("no-such-note");
    }

    @Test
    void links_lead_back_to_where_they_began_only_where_the_template_lets_them() {
        Hall free = board(linked("everyone", false));
        for (var one : List.of(link("a", "b"), link("b", "c"), link("c", "a"))) free.does("p1", one);
        assertThat(free.refusal(Hall.FACILITATOR, change(linked("everyone", true))))
                .isEqualTo("step-has-begun");

        Hall hall = board(linked("everyone", true));
        hall.does("p1", link("a", "b"));
        hall.does("p1", link("b", "c"));
        assertThat(hall.refusal("p1", link("b", "a"))).isEqualTo("link-circle");
        assertThat(hall.refusal("p1", link("c", "a"))).isEqualTo("link-circle");
        hall.does("p1", link("a", "c"));
    }

    @Test
    void who_links_is_what_the_template_says_and_they_take_links_back_as_well() {
        Hall nobody = board(Map.of("reveal", "at-once"));
        assertThat(nobody.refusal(Hall.FACILITATOR, link("a", "b"))).isEqualTo("not-your-role");
        Hall hosts = board(linked("hosts", false));
        assertThat(hosts.refusal("p1", link("a", "b"))).isEqualTo("not-your-role");
        String link = hosts.does("host", link("a", "b"));
        assertThat(hosts.refusal("p1", new BoardLinks.RemoveLink(link))).isEqualTo("not-your-role");
        hosts.leads(new BoardLinks.RemoveLink(link));
        assertThat(hosts.sees("link/" + link)).isNull();
        Hall one = board(linked("facilitator", false));
        assertThat(one.refusal("host", link("a", "b"))).isEqualTo("not-your-role");
        one.leads(link("a", "b"));
        Hall all = board(linked("everyone", false));
        assertThat(all.refusal("watcher", link("a", "b"))).isEqualTo("not-your-role");
        String theirs = all.does("p1", link("a", "b"));
        all.does("p2", new BoardLinks.RemoveLink(theirs));
        int commits = all.log().size();
        all.does("p1", new BoardLinks.RemoveLink(theirs));
        assertThat(all.log()).as("it is gone already").hasSize(commits);
    }

    @Test
    void a_link_is_hidden_with_a_note_that_is_held_or_stacked_and_goes_with_one_that_is_withdrawn() {
        Hall hall = board(linked("everyone", false));
        String id = hall.does("p1", link("a", "b"));
        hall.leads(new Board.HoldNote("b"));
        assertThat(hall.sees("link/" + id)).isNull();
        assertThat(hall.refusal("p1", link("c", "b"))).isEqualTo("no-such-note");
        assertThat(hall.refusal(Hall.FACILITATOR, link("c", "b"))).isEqualTo("held");
        hall.leads(new Board.ReleaseNote("b"));
        assertThat(hall.sees("link/" + id)).isNotNull();
        hall.leads(new Board.Merge("c", "a"));
        assertThat(hall.sees("link/" + id)).isNull();
        assertThat(hall.refusal("p1", link("b", "a"))).isEqualTo("merged-already");
        hall.does("p1", new Board.WithdrawNote("c"));
        assertThat(hall.sees("link/" + id))
                .as("what lay under it stands by itself")
                .isNotNull();
        hall.does("p1", new Board.WithdrawNote("a"));
        assertThat(hall.sees("link/" + id)).isNull();
    }

    @Test
    void nothing_is_linked_before_it_is_shown_and_links_are_hidden_again_with_the_notes() {
        var later = new HashMap<>(linked("everyone", false));
        later.put("reveal", "later");
        Hall hall = board(later);
        assertThat(hall.refusal("p1", link("a", "b"))).isEqualTo("not-revealed");
        hall.leads(new Board.Reveal());
        String id = hall.does("p1", link("a", "b"));
        hall.undo();
        assertThat(hall.sees("link/" + id)).isNull();
        hall.leads(new Board.Reveal());
        assertThat(hall.sees("link/" + id)).isNotNull();
    }

    @Test
    void the_facilitator_takes_back_what_they_linked_and_what_they_unlinked() {
        Hall hall = board(linked("everyone", true));
        String id = hall.leads(link("a", "b"));
        hall.undo();
        assertThat(hall.sees("link/" + id)).isNull();
        String theirs = hall.does("p1", link("a", "b"));
        hall.leads(new BoardLinks.RemoveLink(theirs));
        hall.undo();
        assertThat(hall.sees("link/" + theirs)).isNotNull();
        hall.conduct(new Clock.Start());
        hall.leads(new BoardLinks.RemoveLink(theirs));
        hall.does("p1", link("b", "a"));
        hall.undo();
        assertThat(hall.sees("link/" + theirs))
                .as("somebody has linked them the other way round")
                .isNull();
    }

    @Test
    void relations_may_grow_while_notes_are_linked_but_not_shrink() {
        Hall hall = board(linked("everyone", false));
        hall.does("p1", new BoardLinks.AddLink("a", "b", "remedy"));
        var none = new HashMap<>(linked("everyone", false));
        none.remove("relations");
        assertThat(hall.refusal(Hall.FACILITATOR, change(none))).isEqualTo("step-has-begun");
        var more = new HashMap<>(linked("everyone", false));
        more.put("relations", List.of(RELATIONS.get(0), Map.of("id", "wish", "text", "ねがい→持ち寄り")));
        hall.conduct(change(more));
        hall.does("p2", new BoardLinks.AddLink("b", "c", "wish"));
    }

    @Test
    void there_are_no_more_links_than_a_wall_can_show() {
        Hall hall = board(linked("everyone", false));
        int notes = 26;
        for (int i = 0; i < notes; i++) hall.naming("n" + i).does("p2", new Board.AddNote("川", 0, null, false));
        int made = 0;
        for (int i = 0; i < notes; i++)
            for (int j = 0; j < i && made < Limits.LINKS; j++, made++) hall.does("p1", link("n" + i, "n" + j));
        assertThat(made).isEqualTo(Limits.LINKS);
        assertThat(hall.refusal("p1", link("a", "b"))).isEqualTo("too-many-links");
    }

    @Test
    void the_record_says_each_link_in_words_and_none_of_what_is_held() {
        Hall hall = board(linked("everyone", false));
        hall.does("p1", new BoardLinks.AddLink("a", "b", "remedy"));
        hall.does("p1", link("b", "c"));
        hall.leads(new Board.HoldNote("c"));
        var record = Proceedings.of(hall.log(), new Steps(), Map.of());
        assertThat(record.things())
                .filteredOn(thing -> thing.sort().equals("link"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.text()).isEqualTo("付箋a → 付箋b（原因→対応策）"))
                .satisfies(thing -> assertThat(thing.from()).containsExactly("ideas:a", "ideas:b"));
    }
}
