package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Ancestry;
import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Kinds;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.session.Vocabulary;
import entaku.session.Who;
import entaku.steps.board.Board;
import entaku.steps.consensus.Consensus;
import entaku.steps.dotvote.DotVote;
import entaku.steps.wishes.Wishes;
import entaku.steps.wishes.WithWishes;
import entaku.store.EventCodec;
import entaku.templates.Templates;
import entaku.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kind of step that only tests know plugs in through the list of kinds, and nothing else is touched. */
class PlugInTest {
    private static final Kinds KINDS = new WithWishes();

    private static Hall hall(Among among, Names names) {
        return Hall.with(
                        KINDS,
                        Hall.step("ideas", "board", Names.HIDDEN, among, Map.of("reveal", "at-once")),
                        Hall.step("dreams", "wishes", names, among, Map.of("from", "ideas")),
                        Hall.step("weight", "dot-vote", Names.SHOWN, Map.of("from", "dreams")),
                        Hall.step(
                                "agree",
                                "consensus",
                                Names.SHOWN,
                                Map.of("from", List.of("weight"), "levels", Everywhere.LEVELS)))
                .seat("p1", Role.PARTICIPANT, "1")
                .seat("p2", Role.PARTICIPANT, "2");
    }

    private static Map<String, Object> here(Hall hall, Among among, String table, String key) {
        return among == Among.TABLES ? hall.at(table, key) : hall.sees(key);
    }

    @Test
    void it_is_spoken_of_and_stored_by_its_name() {
        Vocabulary words = Vocabulary.of(KINDS);
        assertThat(words.commands()).containsEntry("wishes/call", Wishes.Call.class);
        assertThat(words.events()).containsEntry("wishes/called", Wishes.Called.class);
        Hall hall = hall(Among.HALL, Names.SHOWN).next();
        hall.does("p1", new Wishes.Call("海", null));
        var called = hall.log().get(hall.log().size() - 1).events().get(0);
        var codec = new EventCodec(words);
        assertThat(codec.read(codec.write(called))).isEqualTo(called);
    }

    @Test
    void a_template_may_use_it() {
        String yaml = """
                name: small
                title: 小さな話し合い
                purpose: ためすため
                steps:
                  - { id: dreams, kind: wishes, title: 夢, purpose: 夢, promise: 夢, names: shown, among: tables, minutes: 5 }
                """;
        var template = Templates.parse("small.yaml", yaml, KINDS);
        assertThat(template.agenda().steps().get(0).kind()).isEqualTo("wishes");
    }

    @ParameterizedTest
    @EnumSource(Among.class)
    void it_decides_refuses_shows_and_counts_in_the_hall_and_at_two_tables(Among among) {
        Hall hall = hall(among, Names.SHOWN).next();
        SessionState before = hall.state();
        String sea = hall.does("p1", new Wishes.Call("海", null));
        assertThat(hall.refusal("p1", new Wishes.Call("海", null))).isEqualTo("wished-already");
        assertThat(here(hall, among, "1", "wish/" + sea))
                .containsEntry("text", "海")
                .containsEntry("who", new Who("p1"));
        Layer layer = among == Among.TABLES ? Layer.table("1") : Layer.HALL;
        var patch = Hall.patch(before, hall.state(), hall.log().get(hall.log().size() - 1), layer);
        assertThat(patch.set()).containsOnlyKeys("dreams:wish/" + sea, "dreams:now");

        hall.does("p2", new Wishes.Call(among == Among.TABLES ? "海" : "山", null));
        assertThat(hall.produced("dreams")).containsEntry("wishes", 2);
        assertThat(here(hall, among, "2", "now")).containsEntry("wishes", among == Among.TABLES ? 1 : 2);
        if (among == Among.TABLES) assertThat(hall.at("2", "wish/" + sea)).isNull();
        assertThat(hall.own("p1", "mine")).containsEntry("wishes", List.of(sea));
    }

    @ParameterizedTest
    @EnumSource(Among.class)
    void where_names_are_hidden_it_could_not_give_one_away(Among among) {
        Hall hall = hall(among, Names.HIDDEN).next();
        String sea = hall.does("p1", new Wishes.Call("海", null));
        assertThat(here(hall, among, "1", "wish/" + sea)).containsEntry("who", null);
        assertThat(hall.own("p1", "mine")).containsEntry("wishes", List.of(sea));
        assertThat(hall.log().get(hall.log().size() - 1).toString()).doesNotContain("p1");
    }

    @ParameterizedTest
    @EnumSource(Among.class)
    void it_draws_from_a_kind_and_is_drawn_from_by_kinds_that_never_heard_of_it(Among among) {
        Hall hall = hall(among, Names.SHOWN);
        String river = hall.does("p1", new Board.AddNote("川", 0, null, false));
        hall.next();
        Layer notes = among == Among.TABLES ? Layer.table("1") : Layer.HALL;
        assertThat(hall.record(notes, "ideas:item/" + river)).containsEntry("text", "川");
        assertThat(hall.refusal("p2", new Wishes.Call("泳ぐ", "nothing"))).isEqualTo("no-such-item");
        String swim = hall.does("p1", new Wishes.Call("泳ぐ", river));
        hall.next();

        hall.does("p1", new DotVote.PlaceDot(swim));
        assertThat(hall.own("p1", "ballot")).containsEntry("left", 2);
        assertThat(View.all(hall.state(), Layer.HALL)).containsKeys("dreams:item/" + swim, "ideas:item/" + river);
        assertThat(hall.record(Layer.HALL, "dreams:item/" + swim))
                .containsEntry("from", List.of(river))
                .containsEntry("table", among == Among.TABLES ? "1" : null);
    }

    @ParameterizedTest
    @EnumSource(Among.class)
    void it_is_in_the_transcript_and_in_the_ancestry_of_an_agreement(Among among) {
        Hall hall = hall(among, Names.SHOWN);
        String river = hall.does("p1", new Board.AddNote("川", 0, null, false));
        hall.next();
        String swim = hall.does("p1", new Wishes.Call("泳ぐ", river));
        hall.next().leads(new DotVote.CloseVote());
        hall.next();
        String pool = hall.leads(new Consensus.Draft("川で泳ぐ日をつくる", List.of(swim)));
        hall.leads(new Consensus.Ask(pool));
        hall.leads(new Consensus.CloseAsking(pool));
        hall.leads(new Consensus.Settle(pool, true, null));

        Proceedings record = Proceedings.of(hall.log(), KINDS, Map.of());
        assertThat(record.visits().stream().flatMap(visit -> visit.lines().stream()))
                .filteredOn(line -> line.act().equals("wish"))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("泳ぐ"))
                .satisfies(line -> assertThat(line.table()).isEqualTo(among == Among.TABLES ? "1" : null));
        var sorts = new ArrayList<String>();
        var tree = new Ancestry(record).back(record.agreements().get(0).id());
        for (; ; tree = tree.branches().get(0)) {
            sorts.add(tree.thing().sort());
            if (tree.branches().isEmpty()) break;
        }
        assertThat(sorts).containsExactly("agreement", "vote", "wish", "note");
        assertThat(Minutes.markdown(record, Map.of(), "ja")).contains("泳ぐ", "願い");
        assertThat(Minutes.html(record, Map.of(), "en")).contains("Wish");
        assertThat(record.things()).extracting(Told.Thing::id).doesNotHaveDuplicates();
    }
}
